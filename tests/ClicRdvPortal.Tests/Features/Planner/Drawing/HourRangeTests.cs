using ClicRdvPortal.Features.Planner.Drawing;

namespace ClicRdvPortal.Tests.Features.Planner.Drawing;

public sealed class HourRangeTests
{
    private static readonly HourRange Office = new(8, 18);

    [Fact]
    public void Positions_are_parts_of_a_hundred()
    {
        Assert.Equal(0, Office.TopOf(480));
        Assert.Equal(50, Office.TopOf(780));
        Assert.Equal(5, Office.HeightOf(new Stretch(600, 630)));
    }

    [Fact]
    public void Nothing_that_exists_stands_outside() =>
        Assert.Equal(new HourRange(6, 20), Office.Around([new(380, 400), new(1150, 1170), new(600, 610)]));

    [Fact]
    public void Hours_stay_as_asked_when_all_is_inside() => Assert.Equal(Office, Office.Around([new(480, 1080)]));

    [Fact]
    public void A_day_ends_at_midnight() => Assert.Equal(new HourRange(0, 24), Office.Around([new(0, 1440)]));
}
