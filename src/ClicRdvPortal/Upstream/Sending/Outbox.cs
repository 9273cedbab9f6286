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
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly Dictionary<long, ITimer> _timers = [];
    private ImmutableList<SendingBatch> _batches = [];
    private ImmutableDictionary<long, SavedVevent> _saved = ImmutableDictionary<long, SavedVevent>.Empty;
    private long _lastNumber;
    private long _lastDraftId;
    private int _runs;
    private bool _isClosed;

    internal Outbox(LiveSession session, ClicRdvClientFactory factory, RecentReadings recent, TimeProvider clock, ILogger logger)
    {
        (_session, _factory, _recent, _clock, _logger) = (session, factory, recent, clock, logger);
        session.BeforeEnd(CloseAsync);
    }

    /// <summary>Something here changed. Raised on any thread.</summary>
    public event EventHandler? Changed;

    public ImmutableList<SendingBatch> Batches => _batches;

    /// <summary>How often something was sent: what was read before that is old.</summary>
    public int Runs => Volatile.Read(ref _runs);

    /// <summary>Whose name stands on what is created here.</summary>
    public string Taker => _session.Person.DisplayName;

    /// <summary>What was saved a moment ago, for readings that are older than that.</summary>
    public IEnumerable<Vevent> Saved => _saved.Values
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

            // What was taken back, or put where it was, needs no call.
            var batch = new SendingBatch
            {
                Number = ++_lastNumber,
                Items = [.. writes.Select(TakeOver).Where(write => !write.IsVoid).Select(write => new SendingItem(write))],
                Warnings = [.. warnings],
                Delay = delay,
            };
            if (!batch.Items.IsEmpty)
                Take(batch with { State = batch.Warnings.IsEmpty ? SendingState.Waiting : SendingState.Held });
        }

        Tell();
        return true;
    }

    /// <summary>Takes a batch back before it has left. False when it is too late.</summary>
    public bool Cancel(long number)
    {
        lock (_lock)
        {
            if (_batches.Find(batch => batch.Number == number) is not { CanCancel: true } found)
                return false;
            Drop(found);
        }

        Tell();
        return true;
    }

    /// <summary>Takes a batch that has ended out of the list.</summary>
    public void Dismiss(long number)
    {
        lock (_lock)
        {
            if (_batches.Find(batch => batch.Number == number) is not { State: SendingState.Ended } found)
                return;
            Drop(found);
        }

        Tell();
    }

    /// <summary>Sends a batch without waiting any longer: the person has seen what speaks against it, or tries again.</summary>
    public Task SendAsync(long number)
    {
        lock (_lock)
        {
            if (_batches.Find(batch => batch.Number == number) is not { } found || found.State == SendingState.Sending)
                return Task.CompletedTask;
            StopTimer(number);
            Put(found with
            {
                State = SendingState.Sending,
                DueAt = null,
                Items = [.. found.Items.Where(item => item.State != SendingItemState.Sent).Select(item => item with { State = SendingItemState.Waiting, Problem = null })],
            });
        }

        Tell();
        return RunAsync(number);
    }

    /// <summary>Sends everything that waits for its delay, and says when it is through. What waits for a word stays unsent.</summary>
    public Task FlushAsync()
    {
        var waiting = _batches.Where(batch => batch.State == SendingState.Waiting).Select(batch => SendAsync(batch.Number));
        return Task.WhenAll([.. waiting, WaitForRunningAsync()]);
    }

    private Task CloseAsync()
    {
        lock (_lock)
            _isClosed = true;
        return FlushAsync();
    }

    private async Task WaitForRunningAsync()
    {
        await _oneAtATime.WaitAsync();
        _oneAtATime.Release();
    }

    private async Task RunAsync(long number)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            using var caller = new SessionCaller(_session, _factory);
            var writer = new VeventWriter(caller);
            var held = false;
            for (var index = 0; _batches.Find(batch => batch.Number == number) is { } batch && index < batch.Items.Length; index++)
            {
                var item = held ? batch.Items[index] with { State = SendingItemState.Unsent } : await SendAsync(writer, batch.Items[index]);
                held = held || item.Problem is { Kind: ProblemKind.SignedOut or ProblemKind.Unreachable or ProblemKind.Busy };
                Note(number, index, item);
            }
        }
        finally
        {
            _oneAtATime.Release();
            _recent.Forget(_session, VeventDirectory.RecentKey);
            Close(number);
            Interlocked.Increment(ref _runs);
            Tell();
        }
    }

    private async Task<SendingItem> SendAsync(VeventWriter writer, SendingItem item)
    {
        try
        {
            var result = await writer.WriteAsync(item.Write, item.WasTried, CancellationToken.None);
            return item with
            {
                WasTried = true,
                State = !result.IsSuccess ? SendingItemState.Failed : result.Value.IsConflict ? SendingItemState.Conflict : SendingItemState.Sent,
                Problem = result.Problem,
                Current = result.Value?.Current,
            };
        }
#pragma warning disable CA1031 // Nobody waits for this: what is not told here would be lost.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            OutboxLog.WriteFailed(_logger, exception, item.Write.Kind);
            return item with { WasTried = true, State = SendingItemState.Failed, Problem = new ApiProblem(ProblemKind.ToVerify) };
        }
    }

    private void Note(long number, int index, SendingItem item)
    {
        lock (_lock)
        {
            if (_batches.Find(batch => batch.Number == number) is { } batch)
                Put(batch with { Items = batch.Items.SetItem(index, item) });
            if (item is not { State: SendingItemState.Sent, Current: { } saved })
                return;

            // What the person has wished since stands on top of what is saved now.
            _saved = _saved.SetItem(saved.Id, new SavedVevent(saved, _clock.GetTimestamp()));
            foreach (var later in _batches.Where(batch => batch.Number != number))
                Put(later with { Items = [.. later.Items.Select(other => other.Write.Id == item.Write.Id && other.State != SendingItemState.Sent ? other with { Write = other.Write.On(saved) } : other)] });
        }
    }

    private void Close(long number)
    {
        lock (_lock)
        {
            _saved = _saved.RemoveRange(_saved.Where(pair => _clock.GetElapsedTime(pair.Value.Since) >= RecentReadings.Life).Select(pair => pair.Key));
            if (_batches.Find(batch => batch.Number == number) is not { } batch)
                return;
            if (batch.Items.All(item => item.State == SendingItemState.Sent))
                Drop(batch);
            else
                Put(batch with { State = SendingState.Ended });
        }
    }

    /// <summary>A wish that still waits for the same vevent leaves its batch and becomes one with the new one.</summary>
    private VeventWrite TakeOver(VeventWrite write)
    {
        foreach (var batch in _batches.Where(batch => batch.State is not SendingState.Sending))
        {
            if (batch.Items.FirstOrDefault(item => item.Write.Id == write.Id && item.State != SendingItemState.Sent) is not { } earlier)
                continue;
            if (batch.CanCancel)
                write = earlier.Write.Then(write);
            var left = batch with { Items = batch.Items.Remove(earlier), Warnings = batch.Warnings.RemoveAll(warning => warning.VeventId == write.Id) };
            if (left.Items.IsEmpty)
                Drop(batch);
            else
                Put(left);
        }

        return write;
    }

    private void Take(SendingBatch batch)
    {
        _batches = _batches.Add(batch);
        if (batch.State != SendingState.Waiting)
            return;
        Put(batch with { DueAt = _clock.GetUtcNow() + batch.Delay });
        _timers[batch.Number] = _clock.CreateTimer(_ => _ = SendAsync(batch.Number), null, batch.Delay, Timeout.InfiniteTimeSpan);
    }

    private void Put(SendingBatch batch) => _batches = _batches.SetItem(_batches.FindIndex(old => old.Number == batch.Number), batch);

    private void Drop(SendingBatch batch)
    {
        StopTimer(batch.Number);
        _batches = _batches.RemoveAll(old => old.Number == batch.Number);
    }

    private void StopTimer(long number)
    {
        if (_timers.Remove(number, out var timer))
            timer.Dispose();
    }

    private void Tell() => Changed?.Invoke(this, EventArgs.Empty);

    private sealed record SavedVevent(Vevent Vevent, long Since);
}
