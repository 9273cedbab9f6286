using System.Diagnostics.Metrics;

namespace ClicRdvPortal.Store;

/// <summary>
/// How the store looks from what was asked of it last: the sweep of sign-ins asks every minute, so nothing has to be tried for this
/// (fault F38).
/// </summary>
internal sealed class StoreSight(PortalMeter portal, TimeProvider clock)
{
    /// <summary>A statement takes a millisecond; one that waits for another process gives up after three seconds.</summary>
    internal static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    private readonly Histogram<double> _durations = portal.Meter.CreateHistogram<double>(
        "clicrdv.portal.store.duration",
        unit: "s",
        description: "What is read from the store and written to it.",
        advice: new() { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 3] });

    private readonly Lock _lock = new();
    private DateTimeOffset? _failingSince;
    private bool _isSlow;

    public (DateTimeOffset? FailingSince, bool IsSlow) Now()
    {
        lock (_lock)
            return (_failingSince, _isSlow);
    }

    /// <param name="started">Timestamp of when it was begun.</param>
    /// <param name="isWrite">What it was.</param>
    /// <param name="isDone">Whether it succeeded.</param>
    public void Note(long started, bool isWrite, bool isDone)
    {
        var took = clock.GetElapsedTime(started);
        lock (_lock)
        {
            _isSlow = took >= Slow;
            _failingSince = isDone ? null : _failingSince ?? clock.GetUtcNow();
        }

        _durations.Record(
            took.TotalSeconds,
            new("clicrdv.operation", isWrite ? "write" : "read"),
            new(PortalMeter.Outcome, isDone ? "Done" : "Failed"));
    }
}
