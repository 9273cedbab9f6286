namespace ClicRdvPortal.Store;

/// <summary>Drops the sign-ins that have lapsed, those of people who never came back among them.</summary>
internal sealed class TicketSweep(TicketRows tickets, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await tickets.SweepAsync();
    }
}
