using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Printing;

namespace ClicRdvPortal.Tests.Features.Planner.Printing;

public sealed class FreeStretchesTests
{
    private static readonly HourRange Morning = new(8, 12);

    [Fact]
    public void An_empty_day_is_free_from_end_to_end() => Assert.Equal([new Stretch(480, 720)], FreeStretches.Of([], Morning, 15));

    [Fact]
    public void What_is_taken_is_cut_out_however_it_overlaps() => Assert.Equal(
        [new Stretch(480, 540), new Stretch(620, 660)],
        FreeStretches.Of([new(660, 720), new(540, 620), new(550, 560)], Morning, 15));

    [Fact]
    public void What_is_shorter_than_a_slot_is_left_out() => Assert.Equal(
        [new Stretch(530, 720)],
        FreeStretches.Of([new(490, 530)], Morning, 15));

    [Fact]
    public void Outside_the_hours_nothing_is_looked_for()
    {
        Assert.Equal([new Stretch(500, 720)], FreeStretches.Of([new(400, 500), new(800, 900)], Morning, 15));
        Assert.Empty(FreeStretches.Of([new(0, 1440)], Morning, 15));
    }
}
