using Bunit;
using ClicRdvPortal.Tests.Features.Planner.Work;

namespace ClicRdvPortal.Tests.Features.Planner.Listing;

public sealed class PlannerListTests : GestureContext
{
    [Fact]
    public async Task What_waits_is_marked()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenAsync();
        await DropAsync([vevent], 33, Day, 660);
        Navigation.NavigateTo(PortalUrls.Planner(Group) + $"?view=list&date={Day}");
        await Page.WaitForStateAsync(() => Page.FindAll(".planner-list").Count > 0);

        Assert.Contains("à envoyer", TextOf(vevent), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("day")]
    public async Task A_note_is_opened_by_its_text(string view)
    {
        var note = Data.AddVevent(Group, 31, $"{Day} 00:00:00", $"{Day} 00:00:00", ("type", "Vevent"), ("note", 1L), ("text", "Clés au tabac")).Id;
        await OpenAsync($"?view={view}&date={Day}");
        Navigation.NavigateTo(Page.Find(".list-note, .grid-note").GetAttribute("href")!);
        await Page.WaitForStateAsync(() => Page.FindAll(".side-panel .portal-input").Count > 0);

        Assert.EndsWith($"open={note}", Address, StringComparison.Ordinal);
        Assert.Equal("Note du jour", Page.Find(".side-panel h2").TextContent);
    }

    [Fact]
    public async Task Openings_stand_under_a_line_of_their_own_and_can_be_opened()
    {
        var opening = Data.AddVevent(Group, 31, $"{Day} 08:00:00", $"{Day} 12:00:00", ("type", "VfreebusyEvent")).Id;
        await OpenAsync($"?view=list&date={Day}");

        Assert.Equal("1 ouverture à la réservation en ligne", Page.Find(".list-openings summary").TextContent);
        Navigation.NavigateTo(Page.Find(".list-openings a").GetAttribute("href")!);
        await Page.WaitForStateAsync(() => Page.FindAll(".side-panel .portal-input").Count > 0);
        Assert.EndsWith($"open={opening}", Address, StringComparison.Ordinal);
        Assert.Equal("Ouverture en ligne", Page.Find(".side-panel h2").TextContent);
    }
}
