using Bunit;

namespace ClicRdvPortal.Tests.Features.Planner;

/// <summary>What has room for its text is drawn whole by its column; only the rest is cut by itself.</summary>
public sealed class RoomTests : PlannerContext
{
    [Fact]
    public async Task Half_an_hour_has_room_for_its_two_lines()
    {
        var half = AddRdv(31, "09:30", "10:00");
        await OpenAsync("?date=2031-03-10");

        Assert.Equal(["v"], ClassesOf(half));
    }

    [Fact]
    public async Task A_quarter_of_an_hour_stands_on_one_line()
    {
        var quarter = AddRdv(31, "09:30", "09:45");
        await OpenAsync("?date=2031-03-10");

        Assert.Equal(["v", "vl"], ClassesOf(quarter));
    }

    [Fact]
    public async Task The_same_quarter_has_two_lines_once_the_slots_are_large()
    {
        var quarter = AddRdv(31, "09:30", "09:45");
        await OpenAsync("?date=2031-03-10");
        await OpenAsync("?date=2031-03-10&height=large");

        Assert.Equal(["v"], ClassesOf(quarter));
    }

    [Fact]
    public async Task Five_minutes_and_what_stands_side_by_side_are_cut()
    {
        var short5 = AddRdv(31, "08:30", "08:35");
        var one = AddRdv(31, "09:30", "10:00");
        var other = AddRdv(31, "09:40", "10:10");
        await OpenAsync("?date=2031-03-10");

        Assert.Equal(["v", "vl", "vc"], ClassesOf(short5));
        Assert.Equal(["v", "vc"], ClassesOf(one));
        Assert.Equal(["v", "vc"], ClassesOf(other));
    }

    private IEnumerable<string> ClassesOf(long vevent) => Page.Find($"[data-vevent-id='{vevent}']").ClassList;
}
