using System.Diagnostics.Metrics;

namespace ClicRdvPortal.Hosting.Operating;

/// <summary>
/// How long work waits for a thread of the pool (fault F41). What waits on others' threads starves the pool, and with it everybody: the
/// probe therefore beats on a thread of its own, and says so while it lasts.
/// </summary>
internal sealed class PoolProbe : IHostedService
{
    /// <summary>Longer than a busy machine takes, shorter than a person would put up with at each click.</summary>
    internal static readonly TimeSpan TooLong = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly object _sleep = new();
    private readonly Histogram<double> _waits;
    private readonly TimeProvider _clock;
    private readonly ILogger<PoolProbe> _logger;
    private readonly Action<Action> _queue;
    private readonly Lock _lock = new();
    private long? _queuedAt;
    private TimeSpan _last;
    private bool _isLate;
    private bool _isStopped;

    public PoolProbe(PortalMeter portal, TimeProvider clock, ILogger<PoolProbe> logger)
        : this(portal, clock, logger, work => ThreadPool.UnsafeQueueUserWorkItem(static run => ((Action)run!)(), work))
    {
    }

    /// <param name="queue">Has a pool run something.</param>
    internal PoolProbe(PortalMeter portal, TimeProvider clock, ILogger<PoolProbe> logger, Action<Action> queue)
    {
        (_clock, _logger, _queue) = (clock, logger, queue);
        _waits = portal.Meter.CreateHistogram<double>(
            "clicrdv.portal.pool.wait",
            unit: "s",
            description: "How long work waits for a thread, looked at once a second.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.01, 0.05, 0.1, 0.5, 1, 5, 15] });
    }

    /// <summary>How long work waits at the moment: it counts on as long as nothing comes.</summary>
    public TimeSpan Wait
    {
        get
        {
            lock (_lock)
                return _queuedAt is { } since && _clock.GetElapsedTime(since) is var waited && waited > _last ? waited : _last;
        }
    }

    public bool IsLate => Wait >= TooLong;

    /// <summary>Once a second: asks for a thread, unless it still waits for the one it asked for before.</summary>
    internal void Beat()
    {
        Tell();
        lock (_lock)
        {
            if (_queuedAt is not null)
                return;
            _queuedAt = _clock.GetTimestamp();
        }

        _queue(Arrive);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        new Thread(Run) { IsBackground = true, Name = "pool probe" }.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_sleep)
        {
            _isStopped = true;
            Monitor.PulseAll(_sleep);
        }

        return Task.CompletedTask;
    }

    private void Run()
    {
        while (true)
        {
            lock (_sleep)
            {
                if (_isStopped || Monitor.Wait(_sleep, Interval))
                    return;
            }

            Beat();
        }
    }

    private void Arrive()
    {
        lock (_lock)
        {
            _last = _clock.GetElapsedTime(_queuedAt ?? _clock.GetTimestamp());
            _queuedAt = null;
        }

        _waits.Record(_last.TotalSeconds);
    }

    private void Tell()
    {
        var wait = Wait;
        if (_isLate == wait >= TooLong)
            return;
        _isLate = !_isLate;
        if (_isLate)
            OperatingLog.PoolIsLate(_logger, wait.TotalSeconds);
        else
            OperatingLog.PoolIsBack(_logger);
    }
}
