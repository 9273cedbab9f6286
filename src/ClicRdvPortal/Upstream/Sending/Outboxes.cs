using System.Runtime.CompilerServices;
using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>The outbox of each session. A portal that is stopped sends first what waits.</summary>
public sealed class Outboxes(
    ClicRdvClientFactory factory, RecentReadings recent, IUnsentKeeping keeping, SendingMeter meter, TimeProvider clock, ILogger<Outboxes> logger) : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    // Two tabs that ask at once may have the table make two and keep one: the other must not be an outbox that its session knows.
    private readonly ConditionalWeakTable<LiveSession, Lazy<Outbox>> _boxes = [];

    public Outbox Of(LiveSession session) => _boxes.GetValue(session, owner => new Lazy<Outbox>(() => Open(owner))).Value;

    /// <summary>Sends everything that waits for its delay, as far as the time allows.</summary>
    public async Task FlushAsync(CancellationToken timeIsUp)
    {
        await _stopping.CancelAsync();
        try
        {
            await Task.WhenAll(_boxes.Select(pair => pair.Value.Value.FlushAsync())).WaitAsync(timeIsUp);
        }
        catch (OperationCanceledException)
        {
            OutboxLog.StoppedEarly(logger);
        }
    }

    public void Dispose() => _stopping.Dispose();

    private Outbox Open(LiveSession session)
    {
        var outbox = new Outbox(session, factory, recent, keeping, meter, clock, logger, _stopping.Token);
        keeping.Follow(outbox, session);
        return outbox;
    }
}

/// <summary>The outbox of the circuit's own session.</summary>
public sealed class SessionOutbox(UpstreamSession upstream, Outboxes boxes, IUnsentKeeping keeping)
{
    private bool _hasLooked;

    /// <summary>Null for nobody.</summary>
    public async Task<Outbox?> FindAsync()
    {
        if (await upstream.FindAsync() is not { } session)
            return null;
        var outbox = boxes.Of(session);
        if (!_hasLooked)
        {
            // Nobody waits for it: the outbox tells when something has come into it.
            _hasLooked = true;
            _ = keeping.TakeBackAsync(outbox, session);
        }

        return outbox;
    }
}
