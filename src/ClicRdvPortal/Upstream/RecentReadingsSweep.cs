namespace ClicRdvPortal.Upstream;

/// <summary>Drops old readings, so that memory does not hold what nobody looks at.</summary>
internal sealed class RecentReadingsSweep(RecentReadings readings, ReadingPace pace, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(RecentReadings.Life / 2, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            readings.Sweep();
            pace.Sweep();
        }
    }
}
