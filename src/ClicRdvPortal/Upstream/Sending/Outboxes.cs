using System.Runtime.CompilerServices;
using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>The outbox of each session. A portal that is stopped sends first what waits.</summary>
public sealed class Outboxes(ClicRdvClientFactory factory, RecentReadings recent, TimeProvider clock, ILogger<Outboxes> logger) : IHostedService
{
    /// <summary>The portal is to be gone within five seconds (design decision 16).</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(4);

    private readonly ConditionalWeakTable<LiveSession, Outbox> _boxes = [];

    public Outbox Of(LiveSession session) => _boxes.GetValue(session, owner => new Outbox(owner, factory, recent, clock, logger));

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(_boxes.Select(pair => pair.Value.FlushAsync())).WaitAsync(LongestStop, clock, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
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
