namespace ClicRdvPortal.Sessions;

/// <summary>Drops lapsed sessions once a minute.</summary>
internal sealed class SessionSweep(LiveSessions sessions, SignInThrottle throttle, CircuitOwners circuits, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await sessions.SweepAsync();
            throttle.Forget();
            circuits.Forget();
        }
    }
}
