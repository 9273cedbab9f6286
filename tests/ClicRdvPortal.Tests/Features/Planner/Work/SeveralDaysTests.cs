using Bunit;

namespace ClicRdvPortal.Tests.Features.Planner.Work;

/// <summary>A block from Monday 9 o'clock to Friday 17 o'clock: each day shows a part of it, and none is the whole.</summary>
public sealed class SeveralDaysTests : GestureContext
{
    private const string Wednesday = "2031-03-12";
    private const string Friday = "2031-03-14";

    [Fact]
    public async Task Only_a_real_begin_and_a_real_end_can_be_taken_hold_of()
    {
        await OpenAsync($"?view=week&date={Day}&calendars=31", Congress());

        Assert.Equal((false, true), EdgesOn(Day));
        Assert.Equal((true, true), EdgesOn(Wednesday));
        Assert.Equal((true, false), EdgesOn(Friday));
    }

    [Fact]
    public async Task Another_end_leaves_the_begin_where_it_was()
    {
        var block = Congress();
        await OpenAsync($"?view=week&date={Day}&calendars=31", block);
        await Page.InvokeAsync(() => Grid.ResizeAsync(block, "end", Friday, 15 * 60));
        await SendAsync();

        Assert.Equal(("2031-03-10 09:00:00", "2031-03-14 15:00:00"), Times(block));
    }

    [Fact]
    public async Task A_part_that_is_moved_moves_the_whole_by_as_much()
    {
        var block = Congress();
        await OpenAsync($"?view=week&date={Day}&calendars=31", block);
        await DropAsync([block], 31, Wednesday, 60, Wednesday);
        await SendAsync();

        Assert.Equal(("2031-03-10 10:00:00", "2031-03-14 18:00:00"), Times(block));
    }

    [Fact]
    public async Task The_list_has_it_on_each_of_its_days()
    {
        Congress();
        await OpenAsync($"?view=list&date={Day}&calendars=31");

        var rows = Page.FindAll(".planner-list a.list-block");
        Assert.Equal(["09:00 – 24:00", "00:00 – 24:00", "00:00 – 24:00", "00:00 – 24:00", "00:00 – 17:00"], rows.Select(row => row.QuerySelector(".list-time")!.TextContent));
        Assert.DoesNotContain("suite", rows[0].TextContent, StringComparison.Ordinal);
        Assert.All(rows.Skip(1), row => Assert.Contains("suite", row.TextContent, StringComparison.Ordinal));
    }

    private long Congress() =>
        Data.AddVevent(Group, 31, $"{Day} 09:00:00", $"{Friday} 17:00:00", ("type", "Vevent"), ("text", "Congrès")).Id;

    private async Task OpenAsync(string query, long block)
    {
        await OpenAsync(query);
        Assert.Equal(5, Page.FindAll($"[data-block-id='{block}']").Count);
    }

    private (bool IsContinued, bool GoesOn) EdgesOn(string date)
    {
        var classes = Page.Find($"planner-col[data-date='{date}'] .v").ClassList;
        return (classes.Contains("vy"), classes.Contains("vz"));
    }

    private (string? Start, string? End) Times(long block) => (Data.Vevent(block)!.Text("start"), Data.Vevent(block)!.Text("end"));
}
