namespace ClicRdvPortal.Sessions.Locking;

/// <summary>Locks the screens of those who have gone away, a few seconds late at most.</summary>
internal sealed class LockWatch(LiveSessions sessions, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await sessions.LockIdleAsync();
    }
}
