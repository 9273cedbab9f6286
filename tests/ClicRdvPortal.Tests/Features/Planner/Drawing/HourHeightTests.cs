using ClicRdvPortal.Features.Planner;
using ClicRdvPortal.Features.Planner.Drawing;

namespace ClicRdvPortal.Tests.Features.Planner.Drawing;

public sealed class HourHeightTests
{
    [Fact]
    public void An_hour_grows_with_each_step_and_with_each_shorter_slot()
    {
        foreach (var slot in PlannerPageState.Slots)
            AssertGrows(Enum.GetValues<SlotHeight>().Select(height => HourHeight.Of(slot, height)));
        foreach (var height in Enum.GetValues<SlotHeight>())
            AssertGrows(PlannerPageState.Slots.Reverse().Select(slot => HourHeight.Of(slot, height)));
    }

    [Fact]
    public void A_quarter_of_an_hour_has_a_line_as_people_usually_have_it() =>
        Assert.True(HourHeight.Of(15, SlotHeight.Normal) / 4 >= 16);

    [Theory]
    [InlineData(30, 72, 2)]
    [InlineData(20, 72, 1)]
    [InlineData(15, 72, 1)]
    [InlineData(10, 72, 0)]
    [InlineData(10, 144, 1)]
    public void As_many_lines_have_room_as_fit_whole(int minutes, int hourPixels, int lines) =>
        Assert.Equal(lines, HourHeight.LinesIn(minutes, hourPixels));

    private static void AssertGrows(IEnumerable<int> heights)
    {
        var all = heights.ToList();
        Assert.Equal(all.Distinct().Order(), all);
    }
}
