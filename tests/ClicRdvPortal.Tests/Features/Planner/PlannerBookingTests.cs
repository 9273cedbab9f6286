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
