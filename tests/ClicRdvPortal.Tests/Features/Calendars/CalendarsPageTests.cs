using Bunit;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdvPortal.Tests.Features.Calendars;

public sealed class CalendarsPageTests : CalendarsContext
{
    [Fact]
    public async Task A_page_view_costs_one_reading_of_each_list()
    {
        await OpenAsync();

        Assert.Equal(
            ["GET /api/v1/groups.json", "GET /api/v1/groups/12/calendars.json", "GET /api/v1/groups/12/calendarsets.json"],
            Calls().Order());
        Assert.Equal(ActiveIds, Rows());
    }

    [Fact]
    public async Task A_blank_name_is_shown_by_the_public_one()
    {
        await OpenAsync();

        Assert.Equal("Dr Vasseur", Row(33).QuerySelector("th")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_list_that_could_not_be_read_is_no_empty_list()
    {
        Control.InjectFault(Fault.Status(500) with { Path = "/calendarsets" });

        await OpenAsync();

        Assert.Empty(Rows());
        Assert.Contains("ClicRDV", Page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.False(HasButton("Nouvel agenda"));

        Control.ClearFaults();
        await InTurnAsync(() => Button("Réessayer").ClickAsync());
        await UntilAsync(() => Rows().Length == 8);
    }

    [Fact]
    public async Task T42_a_group_out_of_reach_shows_nothing_of_itself()
    {
        await OpenAsync(group: 999);

        Assert.Empty(Rows());
        Assert.Contains("ne trouve pas", Page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T21_a_group_that_was_taken_away_is_read_afresh()
    {
        await OpenAsync();
        Data.RevokeGroup(Account.ProId, 18);
        await OpenAsync(group: 18);
        Assert.Contains("ne trouve pas", Page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Control.ClearRequests();

        await OpenAsync();

        Assert.Contains("GET /api/v1/groups.json", Calls());
    }

    [Fact]
    public async Task An_address_brings_back_search_filters_sort_panel_and_selection()
    {
        await OpenAsync("?q=dr&sets=8&show=all&sort=name&dir=desc&open=32&selected=31,39");

        Assert.Equal([33, 39, 31, 34, 32], Rows());
        Assert.Equal("descending", Page.Find("th[aria-sort=descending]").GetAttribute("aria-sort"));
        Assert.Equal("Dr Aubry", Page.Find(".side-panel h2").TextContent);
        Assert.True(Row(31).QuerySelector("input")!.HasAttribute("checked"));
        Assert.Contains("2 agendas sélectionnés", Plain(Page.Find(".selection-bar").TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_sort_and_filter_cost_no_call_and_stand_in_the_address()
    {
        await OpenAsync();
        Control.ClearRequests();

        await SearchAsync("renaud");
        Assert.Equal([35], Rows());
        Assert.Equal("/groups/12/calendars?q=renaud", Address);

        await InTurnAsync(() => Page.Find("input[type=search]").KeyDownAsync("Escape"));
        await InTurnAsync(() => Button("Nom").ClickAsync());
        Assert.Equal("/groups/12/calendars?sort=name", Address);

        await InTurnAsync(() => Page.Find("select").ChangeAsync("Archived"));
        Assert.Equal([39], Rows());
        Assert.Equal("/groups/12/calendars?show=archived&sort=name", Address);
        Assert.Empty(Calls());
    }

    [Fact]
    public async Task Typing_and_ticking_replace_the_address_and_choosing_makes_a_step()
    {
        await OpenAsync();
        await SearchAsync("dr");
        Assert.True(Navigation.History.First().Options.ReplaceHistoryEntry);
        await InTurnAsync(() => Row(31).QuerySelector("input")!.ClickAsync());
        Assert.True(Navigation.History.First().Options.ReplaceHistoryEntry);

        await InTurnAsync(() => Button("Adresse propre").ClickAsync());

        Assert.False(Navigation.History.First().Options.ReplaceHistoryEntry);
    }

    [Fact]
    public async Task Going_back_shows_what_was_there()
    {
        await OpenAsync();
        await Page.InvokeAsync(() => Navigation.NavigateTo("/groups/12/calendars?sets=none"));
        Assert.Equal([38], Rows());

        await Page.InvokeAsync(() => Navigation.NavigateTo("/groups/12/calendars"));

        Assert.Equal(ActiveIds, Rows());
    }

    [Fact]
    public async Task T34_a_filter_that_is_not_in_the_list_changes_nothing()
    {
        await OpenAsync();

        await InTurnAsync(() => Page.Find("select").ChangeAsync("Everything"));

        Assert.Equal(ActiveIds, Rows());
        Assert.Equal("/groups/12/calendars", Address);
    }

    [Fact]
    public async Task Shift_selects_the_rows_between()
    {
        await OpenAsync();
        await InTurnAsync(() => Row(32).QuerySelector("input")!.ClickAsync());
        await InTurnAsync(() => Row(35).QuerySelector("input")!.ClickAsync(new() { ShiftKey = true }));
        Assert.Equal("/groups/12/calendars?selected=32,33,34,35", Address);

        await InTurnAsync(() => Row(33).QuerySelector("input")!.ClickAsync(new() { ShiftKey = true }));
        Assert.Equal("/groups/12/calendars?selected=32", Address);
    }

    [Fact]
    public async Task Every_row_shown_is_selected_at_once_and_those_hidden_later_are_counted()
    {
        await OpenAsync("?sets=8");
        await InTurnAsync(() => Page.Find("thead input").ChangeAsync(true));
        Assert.Equal("/groups/12/calendars?sets=8&selected=31,32,33,34", Address);

        await Page.InvokeAsync(() => Navigation.NavigateTo("/groups/12/calendars?q=aubry&selected=31,32,33,34,999"));

        Assert.Contains("4 sélectionnés, dont 3 masqués", Plain(Page.Find(".selection-bar").TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_establishment_without_calendars_says_so()
    {
        Control.InjectFault(Fault.Body("""{"records":[],"totalRecords":0,"recordsReturned":0,"startIndex":0,"pageSize":200}""") with { Path = "/calendars" });

        await OpenAsync();

        Assert.Contains("Aucun agenda dans cet établissement.", Page.Markup, StringComparison.Ordinal);
        Assert.True(HasButton("Nouvel agenda"));
    }

    [Fact]
    public async Task Filters_that_find_nothing_offer_the_way_out()
    {
        await OpenAsync("?q=xyz");
        Assert.Empty(Rows());

        await InTurnAsync(() => Button("Tout afficher").ClickAsync());

        Assert.Equal(9, Rows().Length);
    }

    [Fact]
    public async Task T44_hostile_names_are_text_and_keep_their_direction_to_themselves()
    {
        Data.TouchCalendar(31, ("name", "<script>alert(1)</script>"), ("publicname", "\u202Eabc"), ("city", "🌳"));

        await OpenAsync();

        Assert.Empty(Page.FindAll("script"));
        Assert.Equal("<script>alert(1)</script>", Row(31).QuerySelector("th bdi")!.TextContent);
        Assert.Equal("\u202Eabc", Row(31).QuerySelectorAll("td bdi")[0].TextContent);
    }

    [Fact]
    public async Task English_is_spoken_where_it_is_asked_for()
    {
        Speak("en-GB");

        await OpenAsync();

        Assert.True(HasButton("New calendar"));
    }
}
