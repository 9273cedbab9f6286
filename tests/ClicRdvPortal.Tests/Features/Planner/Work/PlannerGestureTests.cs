using Bunit;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdvPortal.Tests.Features.Planner.Work;

/// <summary>What the grid's script tells the server, by a person or by anybody (threats T34 and T40).</summary>
public sealed class PlannerGestureTests : GestureContext
{
    [Fact]
    public async Task What_is_dropped_stands_there_at_once_and_waits()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenAsync();
        await DropAsync([vevent], 33, Day, 11 * 60);

        Assert.StartsWith("11:00 DURAND Paul", Page.Find($"planner-col[data-calendar='33'] [data-vevent-id='{vevent}']").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("à envoyer", TextOf(vevent), StringComparison.Ordinal);
        Assert.Empty(Writes());
    }

    [Theory]
    [InlineData(31, Day, -5)]
    [InlineData(31, Day, 1441)]
    [InlineData(31, "2031-03-11", 600)]
    [InlineData(31, "10/03/2031", 600)]
    [InlineData(31, null, 600)]
    [InlineData(999, Day, 600)]
    public async Task T40_a_place_that_the_view_does_not_show_is_none(long calendar, string? date, int minute)
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenAsync();
        await DropAsync([vevent], calendar, date, minute);

        Assert.Empty(Page.FindAll(".sending-batch"));
    }

    [Fact]
    public async Task T40_vevents_that_are_not_there_are_none()
    {
        AddRdv(31, "09:30", "10:15");
        var ofAnotherGroup = Data.AddVevent(18, Data.Calendars(18)[0].Id, $"{Day} 09:00:00", $"{Day} 09:30:00", ("type", "Vevent")).Id;
        await OpenAsync();
        await DropAsync([999_999, ofAnotherGroup, -7, long.MinValue], 31, Day, 600);
        await DropAsync(null, 31, Day, 600);
        await DropAsync([.. Enumerable.Range(1, 100_000).Select(id => (long)id)], 31, Day, 600);

        Assert.Empty(Page.FindAll(".sending-batch"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("erase")]
    [InlineData("7")]
    public async Task T40_a_command_that_is_none_does_nothing(string? command)
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenAsync();
        await Page.InvokeAsync(() => Grid.CommandAsync(command, [vevent], 31, Day, 600));

        Assert.Empty(Page.FindAll(".sending-batch"));
    }

    [Fact]
    public async Task T40_an_end_before_its_begin_is_no_length()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenAsync();
        await Page.InvokeAsync(() => Grid.ResizeAsync(vevent, "end", Day, 570));
        await Page.InvokeAsync(() => Grid.ResizeAsync(vevent, "middle", Day, 600));
        await Page.InvokeAsync(() => Grid.CreateAsync(31, Day, 600, 540));

        Assert.Empty(Page.FindAll(".sending-batch"));
        Assert.Empty(Page.FindAll(".side-panel"));
    }

    [Fact]
    public async Task A_visit_of_two_services_moves_as_one()
    {
        var first = AddRdv(31, "09:30", "10:00");
        var second = AddRdv(31, "10:00", "10:20");
        await OpenAsync();
        await DropAsync([second], 32, Day, 15 * 60);

        Assert.StartsWith("14:30 ", TextOf(first), StringComparison.Ordinal);
        Assert.StartsWith("15:00 ", TextOf(second), StringComparison.Ordinal);
        Assert.Contains("2 rendez-vous déplacés", Page.Find(".sending-batch").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_that_waits_stays_in_sight_and_can_be_taken_back()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenAsync();
        await Page.InvokeAsync(() => Grid.CommandAsync("cancel", [vevent], 0, null, 0));
        Assert.Contains("annulé", TextOf(vevent), StringComparison.Ordinal);

        await Page.InvokeAsync(() => Grid.CommandAsync("undo", [], 0, null, 0));
        Assert.DoesNotContain("annulé", TextOf(vevent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_it_was_sent_the_grid_shows_what_the_upstream_has()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenAsync();
        await DropAsync([vevent], 33, Day, 660);
        Clock.Advance(TimeSpan.FromSeconds(10));
        await Page.WaitForStateAsync(() => Page.FindAll(".sending-batch").Count == 0);

        Assert.DoesNotContain("à envoyer", TextOf(vevent), StringComparison.Ordinal);
        Assert.Equal(33, Data.Vevent(vevent)!.Number("calendar_id"));
    }

    [Fact]
    public async Task F04_a_reading_that_fails_after_the_sending_leaves_the_grid_as_it_is()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenAsync();
        await DropAsync([vevent], 33, Day, 660);
        Control.InjectFault(Fault.Status(503) with { Method = "GET", Path = "/vevents\\.json" });
        Clock.Advance(TimeSpan.FromSeconds(10));
        await Page.WaitForStateAsync(() => Page.FindAll("[role=alert]").Count > 0);

        Assert.StartsWith("11:00 DURAND Paul", TextOf(vevent), StringComparison.Ordinal);
    }
}
