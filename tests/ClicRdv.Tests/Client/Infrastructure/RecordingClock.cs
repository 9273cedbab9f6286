using Microsoft.Extensions.Time.Testing;

namespace ClicRdv.Client.Tests;

/// <summary>A clock that stands still and remembers which waits were begun, so that a test can end one as soon as it is there.</summary>
internal sealed class RecordingClock() : FakeTimeProvider(new DateTimeOffset(2031, 3, 10, 7, 0, 0, TimeSpan.Zero))
{
    private readonly Observed<TimeSpan> _waits = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Add(dueTime);
        return timer;
    }

    /// <summary>Waits until a wait within these bounds has begun, and says how long it is.</summary>
    public Task<TimeSpan> BeganAsync(TimeSpan least, TimeSpan most) => _waits.FirstAsync(wait => wait >= least && wait <= most);

    public Task<TimeSpan> BeganAsync(TimeSpan wait) => BeganAsync(wait, wait);
}
