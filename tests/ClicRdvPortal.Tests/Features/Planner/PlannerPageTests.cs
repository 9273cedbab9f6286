using System.Net.Http.Json;
using Bunit;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Features.Planner;
using ClicRdvPortal.Shared.Loading;

namespace ClicRdvPortal.Tests.Features.Planner;

public sealed class PlannerPageTests : PlannerContext
{
    [Fact]
    public async Task A_day_has_a_column_for_each_calendar_that_is_not_archived()
    {
        await OpenAsync();

        Assert.Equal(["31", "32", "33", "34", "35", "36", "37", "38"], Page.FindAll("planner-col").Select(column => column.GetAttribute("data-calendar")));
        Assert.All(Page.FindAll("planner-col"), column => Assert.Equal("2031-03-10", column.GetAttribute("data-date")));
    }

    [Fact]
    public async Task The_address_chooses_calendars_and_their_order()
    {
        await OpenAsync("?calendars=32,31");

        Assert.Equal(["32", "31"], Page.FindAll("planner-col").Select(column => column.GetAttribute("data-calendar")));
    }

    [Fact]
    public async Task A_week_of_two_calendars_has_fourteen_columns_under_its_days()
    {
        await OpenAsync("?view=week&calendars=31,32");

        Assert.Equal(14, Page.FindAll("planner-col").Count);
        Assert.Equal(7, Page.FindAll(".grid-section").Count);
    }

    [Fact]
    public async Task A_week_by_calendar_has_its_days_under_each()
    {
        await OpenAsync("?view=week&calendars=31,32&order=calendars&days=5");

        Assert.Equal(2, Page.FindAll(".grid-section").Count);
        Assert.Equal(10, Page.FindAll("planner-col").Count);
    }

    [Theory]
    [InlineData("month", "Voir la semaine")]
    [InlineData("week", "Voir le jour")]
    public async Task A_view_of_too_many_says_so_and_leads_to_less(string view, string narrower)
    {
        Control.InjectFault(Fault.Body("""{"records":[],"totalRecords":20001,"startIndex":0,"recordsReturned":0,"pageSize":200}""") with { Method = "GET", Path = "/vevents\\.json" });
        await OpenAsync($"?view={view}&date=2031-03-12");

        Assert.Contains("plus de 20", Page.Find(".empty-state p").TextContent, StringComparison.Ordinal);
        Assert.Equal(narrower, Page.Find(".empty-state a").TextContent);
        Assert.Contains("date=2031-03-12", Page.Find(".empty-state a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(Page.FindAll("planner-col, .month-table"));
        Assert.NotEmpty(Page.FindAll(".planner-toolbar"));
    }

    [Fact]
    public async Task T21_A_group_that_was_taken_away_shows_no_day_more()
    {
        var rdv = AddRdv(31, "09:30", "10:15");
        await OpenAsync("?date=2031-03-10");
        Assert.Contains("DURAND", TextOf(rdv), StringComparison.Ordinal);

        Data.RevokeGroup(Account.ProId, Group);
        await Page.InvokeAsync(() => Navigation.NavigateTo(PortalUrls.Planner(Group) + "?date=2031-03-11"));
        await Page.WaitForStateAsync(() => Page.FindAll("[role=alert]").Count > 0);

        Assert.Empty(Page.FindAll("planner-grid, [data-vevent-id]"));
        Assert.DoesNotContain("DURAND", Page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_appointment_is_one_element_with_time_person_service_and_what_is_particular()
    {
        var online = AddRdv(31, "09:30", "10:15", ("from_web", 1L));
        var absent = AddRdv(31, "11:00", "11:30", ("state", 2L));
        await OpenAsync();

        Assert.StartsWith("09:30 DURAND Paul\n", TextOf(online), StringComparison.Ordinal);
        Assert.EndsWith("· en ligne", TextOf(online), StringComparison.Ordinal);
        Assert.EndsWith("· pas venu", TextOf(absent), StringComparison.Ordinal);
        Assert.Empty(Page.Find($"[data-vevent-id='{online}']").Children);
        Assert.Equal(2, Page.FindAll("[data-vevent-id]").Count);
    }

    [Fact]
    public async Task An_unknown_state_is_shown_as_its_number()
    {
        var vevent = AddRdv(31, "09:30", "10:15", ("state", 7L));
        await OpenAsync();

        Assert.EndsWith("état 7", TextOf(vevent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocks_openings_and_notes_are_no_appointments()
    {
        Data.AddVevent(Group, 31, "2031-03-10 12:00:00", "2031-03-10 14:00:00", ("type", "Vevent"), ("text", "Déjeuner"));
        Data.AddVevent(Group, 31, "2031-03-10 08:00:00", "2031-03-10 12:00:00", ("type", "VfreebusyEvent"));
        Data.AddVevent(Group, 31, "2031-03-10 00:00:00", "2031-03-10 00:00:00", ("type", "Vevent"), ("note", 1L), ("text", "Clés au tabac"));
        await OpenAsync("?calendars=31");

        Assert.Empty(Page.FindAll("[data-vevent-id]"));
        Assert.Equal("12:00 Déjeuner\n", Page.Find("[data-block-id]").TextContent);
        Assert.Single(Page.FindAll(".vo"));
        Assert.Equal("Clés au tabac", Page.Find(".grid-note").TextContent);
    }

    [Fact]
    public async Task Cancelled_appointments_are_shown_when_asked_for()
    {
        var vevent = AddRdv(31, "09:30", "10:15", ("deleted", 1L));
        await OpenAsync();
        Assert.Empty(Page.FindAll("[data-vevent-id]"));

        Navigation.NavigateTo(PortalUrls.Planner(Group) + "?trash=1");
        await Page.WaitForStateAsync(() => Page.FindAll("[data-vevent-id]").Count == 1);
        Assert.EndsWith("· annulé", TextOf(vevent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_appointment_outside_the_visible_hours_widens_them()
    {
        AddRdv(31, "06:10", "06:40");
        await OpenAsync();

        Assert.Equal("360", Page.Find("planner-grid").GetAttribute("data-from"));
    }

    [Fact]
    public async Task T44_hostile_names_are_text()
    {
        var vevent = AddRdv(31, "09:30", "10:15", ("text", "<img src=x onerror=alert(1)> \u202E</div>"));
        await OpenAsync();

        Assert.Empty(Page.FindAll("planner-col img"));
        Assert.Contains("<img src=x onerror=alert(1)>", TextOf(vevent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colour_that_is_none_reaches_no_style()
    {
        Data.AddVevent(Group, 31, "2031-03-10 12:00:00", "2031-03-10 14:00:00", ("type", "Vevent"), ("text", "x"), ("colorref", "red;--"));
        await OpenAsync();

        Assert.DoesNotContain("--c", Page.Find("[data-block-id]").GetAttribute("style"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_shows_a_week_day_by_day()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenAsync("?view=list");

        Assert.Equal(7, Page.FindAll(".planner-list section").Count);
        Assert.Contains("DURAND Paul", TextOf(vevent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_tells_blocks_notes_and_holidays()
    {
        Data.AddVevent(Group, 31, "2031-04-14 12:00:00", "2031-04-14 14:00:00", ("type", "Vevent"), ("text", "Déjeuner"));
        Data.AddVevent(Group, 31, "2031-04-14 00:00:00", "2031-04-14 00:00:00", ("type", "Vevent"), ("note", 1L), ("text", "Clés au tabac"));
        await OpenAsync("?view=list&date=2031-04-14");

        var day = Page.Find(".planner-list section");
        Assert.Contains("Lundi de Pâques", day.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Clés au tabac", day.QuerySelector(".list-note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Plage", day.QuerySelector("a.list-block")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?date=2031-04-14", ".planner-toolbar .portal-badge", 1)]
    [InlineData("?view=week&date=2031-04-14&calendars=31,32", ".grid-holiday", 1)]
    [InlineData("?view=week&date=2031-04-14&calendars=31,32&order=calendars", ".grid-holiday", 2)]
    public async Task A_holiday_is_named_over_its_day(string query, string where, int times)
    {
        await OpenAsync(query);

        Assert.Equal(Enumerable.Repeat("Lundi de Pâques", times), Page.FindAll(where).Select(name => name.TextContent));
    }

    [Fact]
    public async Task A_week_s_day_counts_what_its_calendars_hold()
    {
        AddRdv(31, "09:30", "10:15");
        AddRdv(32, "09:30", "10:15");
        await OpenAsync("?view=week&calendars=31,32");

        Assert.Equal("2 rendez-vous", Page.Find(".grid-section-name .grid-count").GetAttribute("title"));
    }

    [Theory]
    [InlineData("2031-03-30", "heure inexistante")]
    [InlineData("2031-10-26", "heure qui passe deux fois")]
    public async Task F30_The_days_of_23_and_25_hours_mark_the_hour(string day, string word)
    {
        await OpenAsync($"?date={day}&calendars=31&hours=0-4");

        var mark = Page.Find("planner-col .vk");
        Assert.Equal((word, "top:50%;height:25%"), (mark.TextContent, mark.GetAttribute("style")));
    }

    [Fact]
    public async Task Other_days_mark_no_hour()
    {
        await OpenAsync("?view=week&date=2031-03-23&calendars=31&hours=0-4");

        Assert.Empty(Page.FindAll("planner-col .vk"));
    }

    [Fact]
    public async Task What_repeats_says_that_its_repetition_is_not_shown()
    {
        var block = Data.AddVevent(Group, 31, "2031-03-10 12:00:00", "2031-03-10 14:00:00", ("type", "Vevent"), ("text", "Déjeuner")).Id;
        using var claire = Upstream.CreateClient(Account);
        using var saved = await claire.PutAsJsonAsync(Upstream.Url($"groups/12/vevents/{block}.json"), new { vevent = new { repeat = "weekly" } }, Xunit.TestContext.Current.CancellationToken);
        Assert.True(saved.IsSuccessStatusCode);
        await OpenAsync();

        Assert.Equal("12:00 Déjeuner\nrépétition non affichée", Page.Find("[data-block-id]").TextContent);
    }

    [Fact]
    public async Task The_line_of_the_time_goes_by_the_server_and_the_group()
    {
        await OpenAsync();

        var line = Page.Find("planner-now");
        Assert.Equal(("1930892400000", "Europe/Paris"), (line.GetAttribute("data-now"), line.GetAttribute("data-zone")));
    }

    [Fact]
    public async Task The_minute_changes_no_column()
    {
        AddRdv(31, "09:30", "10:15");
        await OpenAsync();
        var before = Page.FindAll("planner-col").Select(column => column.GetAttribute("data-k")).ToList();

        Clock.Advance(TimeSpan.FromMinutes(20));
        Navigation.NavigateTo(PortalUrls.Planner(Group) + "?view=week");
        await Page.WaitForStateAsync(() => Page.FindAll("planner-col").Count > before.Count);
        Navigation.NavigateTo(PortalUrls.Planner(Group));
        await Page.WaitForStateAsync(() => Page.FindAll("planner-col").Count == before.Count);

        Assert.Equal(before, Page.FindAll("planner-col").Select(column => column.GetAttribute("data-k")));
    }

    [Fact]
    public async Task F04_a_view_that_cannot_be_read_says_so_and_comes_back()
    {
        AddRdv(31, "09:30", "10:15");
        Control.InjectFault(Fault.Status(503) with { Path = "/vevents\\.json", Times = 2 });
        await OpenAsync();
        Assert.Empty(Page.FindAll("planner-col"));

        await Page.InvokeAsync(() => Page.Find("[role=alert] button").ClickAsync());
        await Page.WaitForStateAsync(() => Page.FindAll("[data-vevent-id]").Count == 1);
    }

    [Fact]
    public async Task A_view_costs_one_call_for_each_thing_it_needs()
    {
        AddRdv(31, "09:30", "10:15");
        await OpenAsync();

        Assert.Equal(
            ["calendars", "calendarsets", "groups", "interventions", "vevents"],
            Control.Requests.Select(request => request.Path.Split('/')[^1].Replace(".json", "", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task No_way_on_leads_back_into_the_panel_that_the_address_opened()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenAsync($"?open={vevent}");
        Assert.Empty(Page.FindAll("a[href*='open=']"));

        await Page.InvokeAsync(() => Page.Find(".planner-date input").ChangeAsync("2031-03-12"));
        Assert.Equal("/groups/12/planner?date=2031-03-12", Address);
    }

    [Fact]
    public async Task F39_an_answer_after_the_sending_that_nobody_can_read_is_told()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        var boundary = Render<PanelBoundary>(parameters => parameters.AddChildContent<PlannerPage>(page => page.Add(planner => planner.GroupId, Group)));
        await boundary.WaitForStateAsync(() => boundary.FindAll("[data-vevent-id]").Count == 1);
        var grid = boundary.FindComponent<PlannerGrid>();
        await grid.InvokeAsync(() => grid.Instance.DropAsync([vevent], 33, "2031-03-10", 660, heldDate: null, copy: false));
        Control.InjectFault(Fault.Body("""{"records":5}""") with { Method = "GET", Path = "/vevents\\.json" });
        Clock.Advance(TimeSpan.FromSeconds(10));

        await boundary.WaitForStateAsync(() => boundary.FindAll(".problem-view").Count == 1);
        Assert.Empty(boundary.FindAll(".panel-fault"));
    }
}
