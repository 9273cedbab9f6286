using Bunit;
using ClicRdvPortal.Features.Planner;

namespace ClicRdvPortal.Tests.Features.Planner;

/// <summary>The booking dialog over the planner, and what it is opened from.</summary>
public sealed class PlannerBookingTests : PlannerContext
{
    [Fact]
    public async Task An_address_opens_it_and_names_nobody()
    {
        await OpenAsync("?date=2031-03-10&book=1");

        Assert.Single(Page.FindAll(".booking"));
        Assert.Equal("2031-03-10", Page.Find("#booking-from").GetAttribute("value"));
        await PressAsync("Abandonner");
        Assert.Equal("/groups/12/planner?date=2031-03-10", Address);
        Assert.Empty(Page.FindAll(".booking"));
    }

    [Fact]
    public async Task An_address_with_a_fiche_opens_it_for_that_customer()
    {
        await OpenAsync("?date=2031-03-10&book=1&fiche=5001");
        await Page.WaitForStateAsync(() => Page.FindAll(".booking").Count == 1);

        Assert.Equal("Durand Paul", Page.Find(".booking .fiche-chosen bdi").TextContent);
        await PressAsync("Abandonner");
        Assert.Equal("/groups/12/planner?date=2031-03-10", Address);
        Assert.Empty(Page.FindAll(".booking"));
    }

    [Theory]
    [InlineData(5001)]
    [InlineData(999_999)]
    public async Task A_customer_who_is_archived_or_not_there_is_looked_for_in_it(long fiche)
    {
        Data.TouchFiche(5001, ("deleted", true), ("lastname", "$Durand"));
        await OpenAsync($"?date=2031-03-10&book=1&fiche={fiche}");
        await Page.WaitForStateAsync(() => Page.FindAll(".booking").Count == 1);

        Assert.Contains("n’a pas pu être repris", Page.Find(".booking [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Single(Page.FindAll(".booking [role=combobox]"));
    }

    [Fact]
    public async Task Escape_asks_before_a_new_customer_who_is_being_typed_is_lost()
    {
        await OpenAsync("?date=2031-03-10&book=1");
        await Page.InvokeAsync(() => Page.Find(".booking .portal-link-button").ClickAsync());
        await Page.InvokeAsync(() => Page.Find("#new-fiche-Lastname").ChangeAsync("Znouveau"));
        await Page.InvokeAsync(() => Page.Find(".side-panel").KeyDownAsync("Escape"));

        Assert.Single(Page.FindAll("[role=alertdialog]"));
        Assert.Equal("Znouveau", Page.Find("#new-fiche-Lastname").GetAttribute("value"));
    }

    [Fact]
    public async Task Escape_in_the_panel_of_a_visit_asks_before_a_new_customer_is_lost()
    {
        var rdv = AddRdv(31, "09:00", "09:45");
        await OpenAsync($"?date=2031-03-10&open={rdv}");
        await Page.WaitForStateAsync(() => Page.FindAll(".fiche-chosen button").Count == 1);
        await Page.InvokeAsync(() => Page.Find(".fiche-chosen button").ClickAsync());
        await Page.InvokeAsync(() => Page.Find(".fiche-picker .portal-link-button").ClickAsync());
        await Page.InvokeAsync(() => Page.Find("#new-fiche-Lastname").ChangeAsync("Znouveau"));
        await Page.InvokeAsync(() => Page.Find(".side-panel").KeyDownAsync("Escape"));

        Assert.Single(Page.FindAll("[role=alertdialog]"));
    }

    [Fact]
    public async Task Its_button_opens_it_and_a_stretch_that_was_marked_comes_along()
    {
        await OpenAsync("?date=2031-03-10");
        await PressAsync("Réserver");
        Assert.Single(Page.FindAll("#booking-from"));
        await PressAsync("Abandonner");

        await Page.InvokeAsync(() => Page.FindComponent<PlannerGrid>().Instance.CommandAsync("book", [], 32, "2031-03-10", 630));
        Assert.Equal(("32", "2031-03-10", "10:30"), (ValueOf("booking-calendar"), ValueOf("booking-date"), ValueOf("booking-time")));
    }

    [Fact]
    public async Task A_visit_is_booked_again_for_the_same_customer_with_the_same_services_and_practitioner()
    {
        Open(31);
        var rdv = AddRdv(31, "09:00", "09:45");
        await OpenAsync($"?date=2031-03-10&open={rdv}");
        await Page.WaitForStateAsync(() => Page.FindAll(".vevent-actions").Count == 1);
        await PressAsync("Réserver à nouveau…");

        Assert.Equal("DURAND Paul", Page.Find(".booking .fiche-chosen bdi").TextContent);
        Assert.Equal(Data.Interventions(Group)[0].Id.ToString(System.Globalization.CultureInfo.InvariantCulture), ValueOf("booking-service"));
        Assert.Contains("Dr Lemoine", Page.Find(".booking-people summary").TextContent, StringComparison.Ordinal);
        Assert.Equal("/groups/12/planner?date=2031-03-10", Address);
    }

    [Fact]
    public async Task A_visit_goes_to_another_practitioner_who_does_the_service_and_can_be_taken_back()
    {
        Open(32);
        var rdv = AddRdv(31, "09:00", "09:45", ("intervention_id", 411L));
        await OpenAsync($"?date=2031-03-10&open={rdv}");
        await Page.WaitForStateAsync(() => Page.FindAll(".vevent-actions").Count == 1);
        await PressAsync("Changer de praticien…");
        Clock.Advance(TimeSpan.FromMilliseconds(250));
        await Page.WaitForStateAsync(() => Page.FindAll(".slot-offer").Count > 0);
        await PressAsync("Déplacer");
        await Page.WaitForStateAsync(() => Page.FindAll(".sending-batch").Count == 1);

        Assert.Empty(Page.FindAll(".booking"));
        Assert.Empty(Writes());
        await PressAsync("Envoyer maintenant");
        await Page.WaitForStateAsync(() => Page.FindAll(".sending-batch").Count == 0);
        Assert.Equal((32L, "2031-03-10 09:00:00", "2031-03-10 09:45:00"), (Data.Vevent(rdv)!.Number("calendar_id"), Data.Vevent(rdv)!.Text("start"), Data.Vevent(rdv)!.Text("end")));
    }

    private void Open(long calendar) => Data.AddVevent(Group, calendar, "2031-03-10 09:00:00", "2031-03-10 12:00:00", ("type", "VfreebusyEvent"));

    private string? ValueOf(string id) => Page.Find("#" + id).GetAttribute("value");

    private Task PressAsync(string label) => Page.InvokeAsync(() => Page.FindAll("button").First(button => button.TextContent.Trim() == label).ClickAsync());
}
