namespace ClicRdvPortal.Sessions.Limits;

/// <summary>Keeps the circuits within their memory: those that lost their connection longest ago go first (fault F40).</summary>
internal sealed class MemoryWatch(CircuitMemory memory, DisconnectedCircuits circuits, TimeProvider clock, ILogger<MemoryWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>What is given up at a time: what it frees is seen before more goes.</summary>
    private const double Share = 0.25;

    private bool _wasFull;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        memory.Measure();
        return base.StartAsync(cancellationToken);
    }

    internal void WatchOnce()
    {
        if (memory.Measure() && circuits.GiveUpOldest(Share) is > 0 and var count)
            LimitLog.GaveUp(logger, count);
        if (_wasFull == memory.IsFull)
            return;
        _wasFull = memory.IsFull;
        if (_wasFull)
            LimitLog.Full(logger, memory.HeapBytes, memory.Budget);
        else
            LimitLog.RoomAgain(logger);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            WatchOnce();
    }
}
