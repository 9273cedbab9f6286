using Bunit;

namespace ClicRdvPortal.Tests.Features.Planner.Work;

/// <summary>What is taken along from one view into another, and what must not come along.</summary>
public sealed class TakenAlongTests : GestureContext
{
    private const string Later = "2031-03-12";

    [Fact]
    public async Task What_was_cut_on_one_day_is_pasted_on_another_once()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenAsync($"?date={Day}");
        await CommandAsync("cut", vevent);
        await GoAsync(Later);
        await PasteAsync(33, Later, 600);

        Assert.StartsWith("10:00 DURAND Paul", TextOf(vevent), StringComparison.Ordinal);
        await PasteAsync(34, Later, 600);
        Assert.Single(Page.FindAll(".sending-batch"));
    }

    [Fact]
    public async Task What_was_picked_up_on_one_day_is_put_down_on_another()
    {
        var vevent = AddRdv(31, "09:20", "09:35");
        await OpenAsync($"?date={Day}");
        await CommandAsync("pick", vevent);
        await GoAsync(Later);
        await DropAsync([vevent], 33, Later, 600);

        Assert.StartsWith("10:00 DURAND Paul", TextOf(vevent), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("copy", "cancel")]
    [InlineData("cut", "cancel")]
    [InlineData("pick", "absent")]
    [InlineData("copy", "duplicate")]
    public async Task A_command_changes_nothing_that_is_out_of_sight(string taken, string command)
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenAsync($"?date={Day}");
        await CommandAsync(taken, vevent);
        await GoAsync(Later);
        await CommandAsync(command, vevent);

        Assert.Empty(Page.FindAll(".sending-batch"));
    }

    [Fact]
    public async Task What_was_picked_up_replaces_nothing_on_the_clipboard()
    {
        var copied = AddRdv(31, "09:30", "10:15");
        var picked = AddRdv(32, "09:30", "10:15", ("fiche_id", 5002L));
        await OpenAsync();
        await CommandAsync("copy", copied);
        await CommandAsync("pick", picked);
        await PasteAsync(33, Day, 900);

        Assert.Equal(3, Page.FindAll("[data-vevent-id]").Count);
        Assert.StartsWith("09:30 ", TextOf(picked), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("copy")]
    [InlineData("cut")]
    public async Task Nothing_is_pasted_into_another_group(string command)
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenAsync($"?date={Day}");
        await CommandAsync(command, vevent);
        Navigation.NavigateTo(PortalUrls.Planner(18) + $"?date={Day}");
        await ShowAsync(18);
        var calendar = Data.Calendars(18)[0].Id;
        await PasteAsync(calendar, Day, 600);
        await DropAsync([vevent], calendar, Day, 600);

        Assert.Empty(Page.FindAll(".sending-batch"));
    }

    [Fact]
    public async Task F27_what_was_cut_is_compared_with_the_version_of_then()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenAsync($"?date={Day}");
        await CommandAsync("cut", vevent);
        Data.TouchVevent(vevent, ("text", "DURAND Paule"), ("updated_at", "2031-03-10 08:00:05"));
        Clock.Advance(TimeSpan.FromMinutes(1));
        await GoAsync(Later);
        await GoAsync(Day);
        Assert.StartsWith("09:30 DURAND Paule", TextOf(vevent), StringComparison.Ordinal);
        await PasteAsync(33, Day, 600);
        await SendAsync();

        Assert.Contains("quelqu’un d’autre l’a modifié", Page.Find(".sending-batch").TextContent, StringComparison.Ordinal);
        Assert.Equal(("DURAND Paule", "2031-03-10 09:30:00"), (Data.Vevent(vevent)!.Text("text"), Data.Vevent(vevent)!.Text("start")));
    }
}
