using Bunit;
using ClicRdvPortal.Features.Planner;
using ClicRdvPortal.Features.Planner.Drawing;

namespace ClicRdvPortal.Tests.Features.Planner.Personal;

public sealed class PresentationTests : PersonalContext
{
    [Fact]
    public async Task A_bare_address_opens_as_one_likes_it_and_comes_to_name_it()
    {
        await Preferences.SetAsync("planner.view", "week");
        await Preferences.SetAsync("planner.days", "5");
        await Preferences.SetAsync("planner.slot", "30");
        await Preferences.SetAsync("planner.calendars.12", "32,31");
        await OpenAsync();

        Assert.Equal(10, Page.FindAll("planner-col").Count);
        Assert.Equal(["32", "31"], Columns().Take(2));
        Assert.Equal("30", Page.Find("planner-grid").GetAttribute("data-slot"));
        Assert.Equal("/groups/12/planner?view=week&calendars=32,31&days=5&slot=30", Address);
    }

    [Fact]
    public async Task What_one_likes_of_one_group_s_calendars_says_nothing_of_another_s()
    {
        await Preferences.SetAsync("planner.calendars.13", "32");
        await OpenAsync();

        Assert.Equal(8, Columns().Count);
    }

    [Fact]
    public async Task What_was_kept_and_does_not_read_is_the_standard()
    {
        await Preferences.SetAsync("planner.view", "<script>");
        await Preferences.SetAsync("planner.hours", "99-3");
        await Preferences.SetAsync("planner.undo", "-1");
        await OpenAsync();

        Assert.Equal("/groups/12/planner", Address);
        Assert.Equal(TimeSpan.FromSeconds(10), (await RememberedAsync()).UndoDelay);
    }

    [Fact]
    public async Task What_is_chosen_stands_in_the_address_and_is_there_when_one_comes_back()
    {
        await OpenAsync();
        await OpenPopoverAsync("planner-presentation");
        await ChangeAsync("De", "7");
        await ChangeAsync("À", "20");
        await ChangeAsync("Durée d’un créneau", "5");
        await ClickAsync("Augmenter la hauteur");
        Assert.Equal("/groups/12/planner?hours=7-20&slot=5&height=roomy", Address);

        await LeaveAndReturnAsync();
        Assert.Equal("420", Page.Find("planner-grid").GetAttribute("data-from"));
        Assert.Contains($"--hour:{HourHeight.Of(5, SlotHeight.Roomy)}px", Page.Find("planner-grid").GetAttribute("style"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_that_would_cross_push_each_other()
    {
        await OpenAsync("?hours=8-12");
        await OpenPopoverAsync("planner-presentation");
        await ChangeAsync("De", "14");
        Assert.Equal("/groups/12/planner?hours=14-15", Address);
        await ChangeAsync("À", "3");
        Assert.Equal("/groups/12/planner?hours=2-3", Address);
    }

    [Fact]
    public async Task The_height_stops_at_both_ends()
    {
        await OpenAsync("?height=large");
        await OpenPopoverAsync("planner-presentation");
        Assert.Equal("true", Page.Find("[aria-label='Augmenter la hauteur']").GetAttribute("aria-disabled"));
        await ClickAsync("Augmenter la hauteur");
        Assert.Equal("/groups/12/planner?height=large", Address);
    }

    [Fact]
    public async Task What_came_with_an_address_is_not_taken_for_a_choice()
    {
        await OpenAsync("?slot=60&hours=6-22&calendars=31");
        await OpenPopoverAsync("planner-presentation");
        await ClickAsync("Augmenter la hauteur");

        var opening = (await RememberedAsync()).Opening;
        Assert.Equal((15, 8, 19, SlotHeight.Roomy), (opening.Slot, opening.FromHour, opening.ToHour, opening.Height));
        Assert.Empty(opening.Calendars);
    }

    [Fact]
    public async Task The_way_back_leads_to_what_was_seen_also_after_another_choice()
    {
        await OpenAsync("?date=2031-03-10");
        await ClickAsync("Semaine");
        Assert.Equal(PlannerView.Week, (await RememberedAsync()).Opening.View);

        Navigation.NavigateTo("/groups/12/planner?date=2031-03-10");
        await Page.WaitForStateAsync(() => Columns().Count == 8);
    }

    [Fact]
    public async Task A_link_leads_back_to_the_standard_and_is_remembered_as_that()
    {
        await Preferences.SetAsync("planner.slot", "60");
        await Preferences.SetAsync("planner.colour", "state");
        await OpenAsync();
        await OpenPopoverAsync("planner-presentation");

        Assert.Equal("/groups/12/planner?slot=15&colour=intervention", Page.Find(".presentation-reset").GetAttribute("href"));
        await ClickAsync("Revenir à la présentation standard");
        var opening = (await RememberedAsync()).Opening;
        Assert.Equal((15, PlannerColour.Intervention), (opening.Slot, opening.Colour));
    }

    [Fact]
    public async Task The_delay_of_an_action_is_chosen_and_kept()
    {
        await OpenAsync();
        Assert.Equal(TimeSpan.FromSeconds(10), (await RememberedAsync()).UndoDelay);
        await OpenPopoverAsync("planner-presentation");
        await ChangeAsync("Délai pour annuler", "0");
        Assert.Equal(TimeSpan.Zero, (await RememberedAsync()).UndoDelay);
        await ChangeAsync("Délai pour annuler", "7");
        Assert.Equal(TimeSpan.Zero, (await RememberedAsync()).UndoDelay);
    }

    [Fact]
    public async Task Five_minute_slots_cost_no_markup_more_than_those_of_half_an_hour()
    {
        AddRdv(31, "09:30", "10:15");
        await OpenAsync("?slot=30");
        var (coarse, coarseColumns) = (Page.FindAll("planner-col *").Count, InsideColumns());
        Navigation.NavigateTo("/groups/12/planner?slot=5");
        await Page.WaitForStateAsync(() => Page.Find("planner-grid").GetAttribute("data-slot") == "5");

        Assert.Equal(coarse, Page.FindAll("planner-col *").Count);
        Assert.Equal(coarseColumns, InsideColumns());
    }

    private string InsideColumns() => string.Concat(Page.FindAll("planner-col").Select(column => column.InnerHtml));
}
