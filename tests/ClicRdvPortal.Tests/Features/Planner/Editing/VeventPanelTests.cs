using Bunit;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdvPortal.Tests.Features.Planner.Editing;

public sealed class VeventPanelTests : PanelContext
{
    [Fact]
    public async Task The_panel_tells_who_when_where_and_how_to_reach_them()
    {
        var vevent = AddRdv(31, "09:30", "10:15", ("comments", "Vient avec sa fille"), ("taker", "Accueil"));
        await OpenPanelAsync($"?open={vevent}");

        var fiche = Data.Fiche(5001)!;
        Assert.Contains(fiche.Text("lastname"), Page.Find(".fiche-chosen").TextContent, StringComparison.Ordinal);
        Assert.Contains(fiche.Text("firstphone"), Page.Find(".vevent-contact").TextContent, StringComparison.Ordinal);
        Assert.Contains("Accueil", Page.Find(".vevent-header").TextContent, StringComparison.Ordinal);
        Assert.Equal(("2031-03-10", "09:30", "45"), (ValueOf("vevent-date"), ValueOf("vevent-time"), ValueOf("vevent-length-0")));
        Assert.Equal("Vient avec sa fille", Page.Find("#vevent-comments").TextContent);
    }

    [Fact]
    public async Task T58_the_address_and_the_title_name_nobody()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");

        Assert.DoesNotContain("DURAND", Navigation.Uri, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Rendez-vous", Page.Find(".side-panel h2").TextContent);
    }

    [Fact]
    public async Task An_appointment_of_another_day_is_read_for_its_address()
    {
        var vevent = Data.AddVevent(Group, 31, "2031-04-01 09:00:00", "2031-04-01 09:30:00", ("type", "Vevent"), ("text", "Réunion")).Id;
        await OpenPanelAsync($"?open={vevent}");

        Assert.Equal(("Réunion", "2031-04-01"), (ValueOf("vevent-text"), ValueOf("vevent-date")));
    }

    [Fact]
    public async Task T42_one_that_is_not_there_is_told_like_one_that_may_not_be_seen()
    {
        await OpenAsync("?open=999999");
        await Page.WaitForStateAsync(() => Page.FindAll(".side-panel [role=alert]").Count == 1);

        Assert.Empty(Page.FindAll(".vevent-fields"));
    }

    [Fact]
    public async Task Only_what_was_changed_is_sent()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await Page.InvokeAsync(() => Page.Find("#vevent-comments").ChangeAsync("Vient avec sa fille"));
        await SaveAsync("Enregistrer");
        await SendAsync();

        var body = Assert.Single(Writes()).Body!;
        Assert.Contains("\"comments\":\"Vient avec sa fille\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("start", body, StringComparison.Ordinal);
        Assert.DoesNotContain("fiche_id", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_of_a_visit_are_edited_as_one_and_stand_one_after_the_other()
    {
        var first = AddRdv(31, "09:30", "10:00");
        var second = AddRdv(31, "10:00", "10:20");
        await OpenPanelAsync($"?open={second}");
        Assert.Equal(2, Page.FindAll(".vevent-service").Count);

        await Page.InvokeAsync(() => Page.Find("#vevent-length-0").ChangeAsync("45"));
        await SaveAsync("Enregistrer");
        await SendAsync();

        Assert.Equal("2031-03-10 10:15:00", Data.Vevent(first)!.Text("end"));
        Assert.Equal(("2031-03-10 10:15:00", "2031-03-10 10:35:00"), (Data.Vevent(second)!.Text("start"), Data.Vevent(second)!.Text("end")));
    }

    [Fact]
    public async Task A_service_that_is_taken_out_is_cancelled_and_one_that_is_added_created()
    {
        var first = AddRdv(31, "09:30", "10:00");
        var second = AddRdv(31, "10:00", "10:20");
        await OpenPanelAsync($"?open={first}");
        await Page.InvokeAsync(() => Page.FindAll(".vevent-service button")[1].ClickAsync());
        await Page.InvokeAsync(() => Page.Find(".vevent-services > .portal-link-button").ClickAsync());
        var service = Data.Interventions(Group)[1];
        await Page.InvokeAsync(() => Page.Find("#vevent-service-1").ChangeAsync(service.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await SaveAsync("Enregistrer");
        await SendAsync();

        Assert.Equal(["DELETE", "POST"], Writes().Select(write => write.Method).Order());
        Assert.True(Data.Vevent(second)!.Flag("deleted"));
        Assert.Contains($"\"intervention_id\":{service.Id}", Writes().Single(write => write.Method == "POST").Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_is_told_before_the_click_and_can_be_overridden()
    {
        AddRdv(31, "11:00", "11:30", ("fiche_id", 5002L), ("text", "MARTIN Luc"));
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await Page.InvokeAsync(() => Page.Find("#vevent-time").ChangeAsync("11:15"));

        Assert.Contains("chevauche MARTIN Luc", Page.Find(".vevent-warning").TextContent, StringComparison.Ordinal);
        await SaveAsync("Enregistrer quand même");
        Assert.DoesNotContain("data-state=\"held\"", Page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_stands_beside_its_field_and_nothing_is_sent()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await Page.InvokeAsync(() => Page.Find("#vevent-length-0").ChangeAsync("beaucoup"));
        await SaveAsync("Enregistrer");

        Assert.Equal("true", Page.Find("#vevent-length-0").GetAttribute("aria-invalid"));
        Assert.Equal("beaucoup", ValueOf("vevent-length-0"));
        Assert.Empty(Page.FindAll(".sending-batch"));
    }

    [Fact]
    public async Task F27_two_versions_are_shown_field_by_field_and_the_choice_is_sent()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        Data.TouchVevent(vevent, ("comments", "Changé ailleurs"));
        await Page.InvokeAsync(() => Page.Find("#vevent-time").ChangeAsync("11:00"));
        await SaveAsync("Enregistrer");
        await SendAsync();
        Assert.Equal("ended", Page.Find(".sending-batch").GetAttribute("data-state"));

        Navigation.NavigateTo(PortalUrls.Planner(Group) + $"?open={vevent}");
        await Page.WaitForStateAsync(() => Page.FindAll(".conflict").Count == 1);
        Assert.Contains("11\u00a0h\u00a000", Page.Find(".conflict").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F04_a_customer_who_cannot_be_read_does_not_hide_the_appointment()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        Control.InjectFault(Fault.Status(404) with { Path = "/fiches/" });
        await OpenPanelAsync($"?open={vevent}");

        Assert.NotEmpty(Page.FindAll(".vevent-header .portal-notice-warning"));
        Assert.Equal("DURAND Paul", Page.Find(".fiche-chosen bdi").TextContent);
    }

    [Fact]
    public async Task What_is_done_in_the_panel_of_another_day_s_appointment_is_done()
    {
        var vevent = Data.AddVevent(Group, 31, "2031-04-01 09:00:00", "2031-04-01 09:30:00", ("type", "Vevent"), ("text", "Réunion")).Id;
        await OpenPanelAsync($"?open={vevent}");
        await Page.InvokeAsync(() => Button("Supprimer").ClickAsync());
        await SendAsync();

        Assert.True(Data.Vevent(vevent)!.Flag("deleted"));
    }

    [Fact]
    public async Task A_month_shows_no_appointments_and_tells_of_a_conflict_all_the_same()
    {
        AddRdv(31, "11:00", "11:30", ("fiche_id", 5002L), ("text", "MARTIN Luc"));
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?view=month&open={vevent}");
        await Page.InvokeAsync(() => Page.Find("#vevent-time").ChangeAsync("11:15"));

        Assert.Contains("chevauche MARTIN Luc", Page.Find(".vevent-warning").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?view=day", 1)]
    [InlineData("?view=list", 0)]
    [InlineData("?view=month", 0)]
    [InlineData("?view=day&date=2031-03-11", 0)]
    public async Task A_move_on_the_grid_is_offered_where_the_grid_shows_the_appointment(string view, int offered)
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"{view}&open={vevent}");

        Assert.Equal(offered, Page.FindAll(".vevent-actions button").Count(button => button.TextContent.Trim() == "Déplacer"));
    }
}
