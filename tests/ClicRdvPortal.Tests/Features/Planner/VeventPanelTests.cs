using Bunit;

namespace ClicRdvPortal.Tests.Features.Planner;

public sealed class VeventPanelTests : PlannerContext
{
    [Fact]
    public async Task The_panel_tells_who_when_where_and_how_to_reach_them()
    {
        var vevent = AddRdv(31, "09:30", "10:15", ("comments", "Vient avec sa fille"));
        await OpenAsync($"?open={vevent}");
        await Page.WaitForStateAsync(() => Page.FindAll(".vevent-detail").Count == 1);

        var fiche = Data.Fiche(5001)!;
        var text = Page.Find(".vevent-detail").TextContent;
        Assert.Contains(fiche.Text("lastname"), text, StringComparison.Ordinal);
        Assert.Contains("lundi 10 mars 2031", text, StringComparison.Ordinal);
        Assert.Contains("09:30 – 10:15", text, StringComparison.Ordinal);
        Assert.Contains("Vient avec sa fille", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T58_the_address_and_the_title_name_nobody()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenAsync($"?open={vevent}");

        Assert.DoesNotContain("DURAND", Navigation.Uri, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Rendez-vous", Page.Find(".side-panel h2").TextContent);
    }

    [Fact]
    public async Task An_appointment_of_another_day_is_read_for_its_address()
    {
        var vevent = Data.AddVevent(Group, 31, "2031-04-01 09:00:00", "2031-04-01 09:30:00", ("type", "Vevent"), ("text", "Réunion")).Id;
        await OpenAsync($"?open={vevent}");
        await Page.WaitForStateAsync(() => Page.FindAll(".vevent-detail").Count == 1);

        Assert.Contains("Réunion", Page.Find(".vevent-detail").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T42_one_that_is_not_there_is_told_like_one_that_may_not_be_seen()
    {
        await OpenAsync("?open=999999");
        await Page.WaitForStateAsync(() => Page.FindAll(".side-panel [role=alert]").Count == 1);

        Assert.Empty(Page.FindAll(".vevent-detail"));
    }
}
