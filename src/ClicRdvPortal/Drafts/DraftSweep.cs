using ClicRdvPortal.Store;

namespace ClicRdvPortal.Drafts;

/// <summary>Drops the drafts that nobody has come back to.</summary>
internal sealed class DraftSweep(DraftStore store, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await store.SweepAsync();
    }
}
