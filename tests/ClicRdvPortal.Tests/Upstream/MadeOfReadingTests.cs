using ClicRdvPortal.Upstream;
using Microsoft.Extensions.Time.Testing;

namespace ClicRdvPortal.Tests.Upstream;

public sealed class MadeOfReadingTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RecentReadings _recent;
    private int _made;

    public MadeOfReadingTests() => _recent = new RecentReadings(_clock);

    [Fact]
    public void It_is_made_once_for_all_who_hold_the_same_value()
    {
        var value = new object();

        Assert.Same(Make(value), Make(value));
        Assert.NotSame(Make(value), Make(new object()));
        Assert.Equal(2, _made);
    }

    [Fact]
    public void It_lives_no_longer_than_a_reading()
    {
        var value = new object();
        var first = Make(value);
        _clock.Advance(RecentReadings.Life);

        Assert.NotSame(first, Make(value));
    }

    [Fact]
    public void The_sweep_drops_it_though_its_value_is_still_held()
    {
        var value = new object();
        var made = MakeAndLetGo(value);
        _clock.Advance(RecentReadings.Life);
        _recent.Sweep();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(made.TryGetTarget(out _));
        GC.KeepAlive(value);
    }

    private WeakReference<object> MakeAndLetGo(object value) => new(Make(value));

    private object Make(object value) => _recent.MadeOf(value, () =>
    {
        _made++;
        return new object();
    });
}
