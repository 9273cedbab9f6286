using System.Runtime.CompilerServices;
using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>
/// The outbox of each session. A portal that is stopped sends first what waits: before the server stops, which an open tab holds up,
/// and once more after it for what was done in between.
/// </summary>
public sealed class Outboxes(ClicRdvClientFactory factory, RecentReadings recent, TimeProvider clock, ILogger<Outboxes> logger) : IHostedLifecycleService
{
    /// <summary>A host that waits ten seconds before it kills leaves room for it; nearly always nothing waits.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(7);

    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(1);

    // Two tabs that ask at once may have the table make two and keep one: the other must not be an outbox that its session knows.
    private readonly ConditionalWeakTable<LiveSession, Lazy<Outbox>> _boxes = [];

    public Outbox Of(LiveSession session) => _boxes.GetValue(session, owner => new Lazy<Outbox>(() => new Outbox(owner, factory, recent, clock, logger))).Value;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => FlushAsync(LongestStop);

    // By then the host's own time may be up, because tabs stood open.
    public Task StopAsync(CancellationToken cancellationToken) => FlushAsync(LongestRest);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task FlushAsync(TimeSpan longest)
    {
        try
        {
            await Task.WhenAll(_boxes.Select(pair => pair.Value.Value.FlushAsync())).WaitAsync(longest, clock);
        }
        catch (TimeoutException)
        {
            OutboxLog.StoppedEarly(logger);
        }
    }
}

/// <summary>The outbox of the circuit's own session.</summary>
public sealed class SessionOutbox(UpstreamSession upstream, Outboxes boxes)
{
    /// <summary>Null for nobody.</summary>
    public async Task<Outbox?> FindAsync() => await upstream.FindAsync() is { } session ? boxes.Of(session) : null;
}
