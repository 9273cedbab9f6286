using ClicRdvPortal.Store;

namespace ClicRdvPortal.Personal;

/// <summary>Drops what people have set for themselves who have not signed in for a long time (threat T59).</summary>
internal sealed class PersonalSweep(PreferenceStore store, PortalSettings settings, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await store.SweepAsync(clock.GetUtcNow() - settings.Portal.PersonalLife);
    }
}
