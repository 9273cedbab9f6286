using System.Collections.Immutable;
using ClicRdv.Client;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Sessions.Renewing;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>
/// What a person has done and the upstream does not have yet. A write may text a patient and cost money, so it waits here
/// and can be taken back (design decision 7). It belongs to the session and not to a tab: it leaves when its delay ends,
/// when the person signs out and when the portal stops.
/// </summary>
public sealed partial class Outbox
{
    /// <summary>Who signs out is not waited for, but what they did is sent for so long.</summary>
    internal static readonly TimeSpan LongestClose = TimeSpan.FromMinutes(2);

    private readonly LiveSession _session;
    private readonly ClicRdvClientFactory _factory;
    private readonly RecentReadings _recent;
    private readonly IUnsentKeeping _keeping;
    private readonly SendingMeter _meter;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationToken _stopping;
    private readonly Lock _lock = new();
    private readonly OutboxBook _book;
    private readonly Dictionary<long, ITimer> _timers = [];
    private Task _running = Task.CompletedTask;
    private int _runs;
    private long? _closedAt;

    /// <param name="session">Whose it is.</param>
    /// <param name="factory">Makes its clients.</param>
    /// <param name="recent">What was read before something is sent is old.</param>
    /// <param name="keeping">Has written down what leaves.</param>
    /// <param name="meter">Counts how they ended.</param>
    /// <param name="clock">Counts the delays.</param>
    /// <param name="logger">For what nobody is there to be told.</param>
    /// <param name="stopping">The portal stops: nobody will give a password any more.</param>
    internal Outbox(
        LiveSession session, ClicRdvClientFactory factory, RecentReadings recent, IUnsentKeeping keeping, SendingMeter meter, TimeProvider clock, ILogger logger, CancellationToken stopping)
    {
        (_session, _factory, _recent, _keeping, _meter, _clock, _logger, _stopping) = (session, factory, recent, keeping, meter, clock, logger, stopping);
        _book = new OutboxBook(clock);
        session.AtEnd(CloseAsync);
        session.Hour.Changed += (_, _) => Tell();
    }

    /// <summary>Something here changed. Raised on any thread.</summary>
    public event EventHandler? Changed;

    public ImmutableList<SendingBatch> Batches => _book.Batches;

    /// <summary>How often something was sent: what was read before that is old.</summary>
    public int Runs => Volatile.Read(ref _runs);

    /// <summary>Whether what is being sent waits for the person's password.</summary>
    public bool IsHeldUp => _session.Hour.IsAsleep;

    /// <summary>Whose name stands on what is created here.</summary>
    public string Taker => _session.Person.DisplayName;

    /// <summary>What was saved a moment ago, for readings that are older than that.</summary>
    public IEnumerable<Vevent> Saved => _book.Saved.Values
        .Where(saved => _clock.GetElapsedTime(saved.Since) < RecentReadings.Life)
        .Select(saved => saved.Vevent);

    /// <summary>An id for a vevent that does not exist yet: below zero, and never the same in a session.</summary>
    public long NextDraftId() => _book.Drafts.Next();

    /// <summary>Under which id the upstream has what was shown as a draft; any other id as it is.</summary>
    public long IdOf(long veventId)
    {
        lock (_lock)
            return _book.Drafts.IdOf(veventId);
    }

    /// <summary>Takes writes in. What waits for the same vevent becomes one with them.</summary>
    /// <returns>False when nothing was taken: the session is being closed, or a draft is meant that nobody here began.</returns>
    public bool Add(IEnumerable<VeventWrite> writes, IEnumerable<SendingWarning> warnings, TimeSpan delay)
    {
        var wished = writes.ToList();
        lock (_lock)
        {
            if (_closedAt is not null || !wished.TrueForAll(_book.MayAdd))
                return false;
            var batch = _book.Add(wished, warnings, delay);
            StopTimersOfWhatIsGone();
            if (batch is { State: SendingState.Waiting, Number: var number })
                _timers[number] = _clock.CreateTimer(_ => _ = SendAsync(number), null, delay, Timeout.InfiniteTimeSpan);
        }

        Tell();
        return true;
    }

    /// <summary>Takes in what was done in an outbox that is no more and did not leave there: it stays until the person says what becomes of it.</summary>
    /// <param name="items">With ids that this outbox gave out, where they are below zero.</param>
    /// <param name="note">Told its number before anybody else hears of it.</param>
    /// <returns>False when nothing was taken: the session is being closed.</returns>
    internal bool TakeBack(IEnumerable<SendingItem> items, Action<long> note)
    {
        lock (_lock)
        {
            if (_closedAt is not null)
                return false;
            note(_book.TakeBack(items).Number);
        }

        Tell();
        return true;
    }

    /// <summary>Takes a batch back before it has left. False when it is too late.</summary>
    public bool Cancel(long number) => Drop(number, batch => batch.CanCancel);

    /// <summary>Takes a batch that has ended out of the list.</summary>
    public void Dismiss(long number) => Drop(number, batch => batch.State == SendingState.Ended);

    /// <summary>Sends a batch without waiting any longer: the person has seen what speaks against it, or tries again.</summary>
    public Task SendAsync(long number)
    {
        Task running;
        lock (_lock)
        {
            if (_book.Find(number) is not { } found || found.State == SendingState.Sending)
                return Task.CompletedTask;
            _book.Begin(found);
            StopTimersOfWhatIsGone();
            running = _running = RunAfterAsync(_running, number);
        }

        Tell();
        return running;
    }

    /// <summary>Sends everything that waits for its delay, and says when it is through. What waits for a word stays unsent.</summary>
    public Task FlushAsync()
    {
        foreach (var batch in Batches.Where(batch => batch.State == SendingState.Waiting))
            _ = SendAsync(batch.Number);
        lock (_lock)
            return _running;
    }

    /// <summary>Takes nothing more in, and sends what waits though the person has gone. What is left then is known to nobody but the log.</summary>
    private async Task CloseAsync()
    {
        lock (_lock)
            _closedAt = _clock.GetTimestamp();
        await FlushAsync();
        var left = Batches.Sum(batch => batch.Items.Length) + (Booking?.Visits.Count(visit => visit.State != VisitState.Booked) ?? 0);
        if (left > 0)
            OutboxLog.ClosedEarly(_logger, left);
        _keeping.LetGo(this);
    }

    private bool Drop(long number, Func<SendingBatch, bool> may)
    {
        lock (_lock)
        {
            if (_book.Find(number) is not { } found || !may(found))
                return false;
            _book.Drop(number);
            StopTimersOfWhatIsGone();
        }

        Tell();
        return true;
    }

    /// <summary>One batch after the other: what was done first is sent first.</summary>
    private async Task RunAfterAsync(Task before, long number)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _keeping.WriteDownAsync();
        using (var caller = new SendingCaller(_session, RenewalPatience.UntilRenewed, _factory, _logger, _stopping))
        {
            var items = _book.Find(number)?.Items ?? [];
            await new BatchSender(new VeventWriter(caller), IsOver, _logger).SendAsync(items, (index, item) =>
            {
                _meter.Note(item);
                lock (_lock)
                    _book.Note(number, index, item);
            });
        }

        _recent.Forget(_session, VeventDirectory.RecentKey);
        lock (_lock)
            _book.End(number);
        Interlocked.Increment(ref _runs);
        Tell();
    }

    private bool IsOver()
    {
        lock (_lock)
            return _closedAt is { } closed && _clock.GetElapsedTime(closed) > LongestClose;
    }

    private void StopTimersOfWhatIsGone()
    {
        foreach (var (number, timer) in _timers.Where(timer => _book.Find(timer.Key) is not { State: SendingState.Waiting }).ToList())
        {
            _timers.Remove(number);
            timer.Dispose();
        }
    }

    private void Tell() => Changed?.Invoke(this, EventArgs.Empty);
}
