using Bunit;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdvPortal.Tests.Features.Planner.Editing;

/// <summary>A form warns of what stands where it is to stand, whatever the grid shows, and before it is too late.</summary>
public sealed class FormWarningTests : PanelContext
{
    [Fact]
    public async Task A_calendar_that_is_not_shown_is_looked_at_too()
    {
        AddRdv(33, "09:30", "10:00", ("fiche_id", 5002L), ("text", "MARTIN Luc"));
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?calendars=31,32&open={vevent}");
        await TypeAsync("vevent-calendar", "33");
        await Page.WaitForStateAsync(() => Page.FindAll(".vevent-warning").Count > 0);

        Assert.Contains("chevauche MARTIN Luc", Page.Find(".vevent-warning").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_saves_before_the_day_has_been_read_is_shown_what_speaks_against_it()
    {
        AddRdvOn("2031-04-01", "09:30", "10:00");
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        var hold = Control.InjectFault(Fault.Hold() with { Method = "GET", Path = "/vevents\\.json" });
        await StartAsync(() => Page.Find("#vevent-date").ChangeAsync("2031-04-01"));
        await StartAsync(() => Page.Find(".side-panel-actions .portal-button-primary").ClickAsync());
        hold.Release();
        await Page.WaitForStateAsync(() => Page.FindAll(".vevent-warning").Count > 0);

        Assert.Empty(Page.FindAll(".sending-batch"));
        await SaveAsync("Enregistrer quand même");
        Assert.NotEmpty(Page.FindAll(".sending-batch"));
    }

    [Fact]
    public async Task An_answer_about_a_day_that_is_not_meant_any_more_changes_nothing()
    {
        AddRdvOn("2031-04-01", "09:30", "10:00");
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        var hold = Control.InjectFault(Fault.Hold() with { Method = "GET", Path = "/vevents\\.json", Times = 1 });
        await StartAsync(() => Page.Find("#vevent-date").ChangeAsync("2031-04-01"));
        await StartAsync(() => Page.Find("#vevent-date").ChangeAsync("2031-04-02"));
        hold.Release();
        await StartAsync(() => Page.Find(".side-panel-actions .portal-button-primary").ClickAsync());
        await Page.WaitForStateAsync(() => !IsPanelOpen);

        Assert.NotEmpty(Page.FindAll(".sending-batch"));
    }

    [Fact]
    public async Task An_appointment_of_another_day_that_stays_where_it_is_is_no_reason_to_warn()
    {
        var vevent = AddRdvOn("2031-03-03", "09:30", "10:00");
        await OpenPanelAsync($"?open={vevent}");

        Assert.Empty(Page.FindAll(".vevent-warning"));
    }

    [Theory]
    [InlineData("?view=month")]
    [InlineData("?date=2031-03-12")]
    public async Task A_visit_is_whole_wherever_it_is_opened_from(string query)
    {
        var first = AddRdv(31, "09:30", "10:00");
        var second = AddRdv(31, "10:00", "10:20");
        await OpenPanelAsync($"{query}&open={second}");
        Assert.Equal(2, Page.FindAll(".vevent-service").Count);

        await PressAsync("Annuler le rendez-vous");
        await SendAsync();
        Assert.All([first, second], id => Assert.True(Data.Vevent(id)!.Flag("deleted")));
    }

    [Fact]
    public async Task A_visit_that_was_cancelled_comes_back_whole()
    {
        var first = AddRdv(31, "09:30", "10:00", ("deleted", 1L));
        var second = AddRdv(31, "10:00", "10:20", ("deleted", 1L));
        await OpenPanelAsync($"?trash=1&open={second}");
        await PressAsync("Rétablir");
        await SendAsync();

        Assert.All([first, second], id => Assert.False(Data.Vevent(id)!.Flag("deleted")));
    }

    private long AddRdvOn(string day, string start, string end) => Data.AddVevent(
        Group, 31, $"{day} {start}:00", $"{day} {end}:00", ("type", "Vevent"), ("fiche_id", 5002L), ("intervention_id", Data.Interventions(Group)[0].Id), ("text", "MARTIN Luc")).Id;

    /// <summary>Its answer is held back: nobody waits for its end here.</summary>
    private Task StartAsync(Func<Task> act) => Page.InvokeAsync(() =>
    {
        _ = act();
    });
}
