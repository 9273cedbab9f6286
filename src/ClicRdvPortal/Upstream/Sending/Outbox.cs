using System.Collections.Immutable;
using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>
/// What a person has done and the upstream does not have yet. A write may text a patient and cost money, so it waits here
/// and can be taken back (design decision 7). It belongs to the session and not to a tab: it leaves when its delay ends,
/// when the person signs out and when the portal stops.
/// </summary>
public sealed class Outbox
{
    private readonly LiveSession _session;
    private readonly ClicRdvClientFactory _factory;
    private readonly RecentReadings _recent;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Lock _lock = new();
    private readonly OutboxBook _book;
    private readonly Dictionary<long, ITimer> _timers = [];
    private Task _running = Task.CompletedTask;
    private long _lastDraftId;
    private int _runs;
    private bool _isClosed;

    internal Outbox(LiveSession session, ClicRdvClientFactory factory, RecentReadings recent, TimeProvider clock, ILogger logger)
    {
        (_session, _factory, _recent, _clock, _logger) = (session, factory, recent, clock, logger);
        _book = new OutboxBook(clock);
        session.BeforeEnd(CloseAsync);
    }

    /// <summary>Something here changed. Raised on any thread.</summary>
    public event EventHandler? Changed;

    public ImmutableList<SendingBatch> Batches => _book.Batches;

    /// <summary>How often something was sent: what was read before that is old.</summary>
    public int Runs => Volatile.Read(ref _runs);

    /// <summary>Whose name stands on what is created here.</summary>
    public string Taker => _session.Person.DisplayName;

    /// <summary>What was saved a moment ago, for readings that are older than that.</summary>
    public IEnumerable<Vevent> Saved => _book.Saved.Values
        .Where(saved => _clock.GetElapsedTime(saved.Since) < RecentReadings.Life)
        .Select(saved => saved.Vevent);

    /// <summary>An id for a vevent that does not exist yet: below zero, and never the same in a session.</summary>
    public long NextDraftId() => Interlocked.Decrement(ref _lastDraftId);

    /// <summary>Takes writes in. What waits for the same vevent becomes one with them.</summary>
    /// <returns>False when the session is being closed, and nothing was taken.</returns>
    public bool Add(IEnumerable<VeventWrite> writes, IEnumerable<SendingWarning> warnings, TimeSpan delay)
    {
        lock (_lock)
        {
            if (_isClosed)
                return false;
            var batch = _book.Add(writes, warnings, delay);
            StopTimersOfWhatIsGone();
            if (batch is { State: SendingState.Waiting, Number: var number })
                _timers[number] = _clock.CreateTimer(_ => _ = SendAsync(number), null, delay, Timeout.InfiniteTimeSpan);
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
    public async Task FlushAsync()
    {
        foreach (var batch in Batches.Where(batch => batch.State == SendingState.Waiting))
            await SendAsync(batch.Number);
        await _running;
    }

    private Task CloseAsync()
    {
        lock (_lock)
            _isClosed = true;
        return FlushAsync();
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
        await before;
        using (var caller = new SessionCaller(_session, _factory))
        {
            var sender = new BatchSender(new VeventWriter(caller), _logger);
            for (var index = 0; _book.Find(number) is { } batch && index < batch.Items.Length; index++)
            {
                var item = await sender.SendAsync(batch.Items[index]);
                lock (_lock)
                    _book.Note(number, index, item);
            }
        }

        _recent.Forget(_session, VeventDirectory.RecentKey);
        lock (_lock)
            _book.End(number);
        Interlocked.Increment(ref _runs);
        Tell();
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
