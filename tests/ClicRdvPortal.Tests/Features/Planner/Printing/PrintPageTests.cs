using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdvPortal.Tests.Features.Planner.Printing;

public sealed class PrintPageTests
{
    private const int Group = 12;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sheet_a_calendar_names_practitioner_and_day_and_lists_what_there_is_and_what_is_free()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        Add(site, 31, "09:00", "09:45", ("text", "DURAND Paul"), ("fiche_id", 5001L), ("intervention_id", site.Emulator.Data.Interventions(Group)[0].Id), ("comments", "Vient avec sa fille"), ("from_web", 1L));
        Add(site, 31, "10:00", "10:30", ("text", "Absent"), ("fiche_id", 5001L), ("intervention_id", 1L), ("deleted", 1L));
        Add(site, 31, "12:00", "13:30", ("text", "Déjeuner"));
        site.Emulator.Data.AddVevent(Group, 31, "2031-03-10 00:00:00", "2031-03-10 00:00:00", ("type", "Vevent"), ("note", 1L), ("text", "Clés au tabac"));

        var page = await OpenAsync(site, "?date=2031-03-10&calendars=31,32&view=week");

        var sheets = page.QuerySelectorAll(".sheet");
        Assert.Equal(2, sheets.Length);
        Assert.All(sheets, sheet => Assert.Contains("lundi 10 mars 2031", sheet.QuerySelector("thead h2")!.TextContent, StringComparison.Ordinal));
        Assert.Contains(site.Emulator.Data.Calendar(31)!.Text("name"), sheets[0].QuerySelector("thead h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Note", "08:00 – 09:00", "09:00 – 09:45", "09:45 – 12:00", "12:00 – 13:30", "13:30 – 19:00"],
            sheets[0].QuerySelectorAll("tbody th").Select(head => head.TextContent));
        Assert.Contains("Libre (1\u00a0h\u00a000)", sheets[0].TextContent, StringComparison.Ordinal);
        var row = sheets[0].QuerySelectorAll("tbody tr")[2].QuerySelectorAll("td").Select(cell => cell.TextContent).ToList();
        Assert.Equal(("DURAND Paul", "Vient avec sa fille", "en ligne"), (row[0], row[2], row[3]));
        Assert.Equal("Libre (11\u00a0h\u00a000)", sheets[1].QuerySelector("tbody td")!.TextContent);
    }

    [Fact]
    public async Task A_service_that_nobody_knows_leaves_its_cell_empty()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        Add(site, 31, "09:00", "09:45", ("text", "DURAND Paul"), ("fiche_id", 5001L), ("intervention_id", 1L));
        var page = await OpenAsync(site, "?date=2031-03-10&calendars=31");

        Assert.Equal("", page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("DURAND", StringComparison.Ordinal)).QuerySelectorAll("td")[1].TextContent);
    }

    [Fact]
    public async Task It_is_plain_html_with_its_own_script_and_no_frame()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        var page = await OpenAsync(site, "?date=2031-03-10");

        Assert.Empty(page.QuerySelectorAll("nav, .shell, script[src*='blazor.web']"));
        Assert.Single(page.QuerySelectorAll("script[src*='PlannerPrintPage']"));
        Assert.Single(page.QuerySelectorAll("main"));
    }

    [Fact]
    public async Task It_costs_one_call_for_each_thing_it_needs()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        await OpenAsync(site, "?date=2031-03-10&calendars=31");

        Assert.Equal(
            ["calendars", "calendarsets", "groups", "interventions", "vevents"],
            site.Upstream.Requests.Select(request => request.Path.Split('/')[^1].Replace(".json", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task T42_a_group_out_of_reach_prints_nothing_of_itself()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var hugo = await site.Portal.SignedInAsync("hugo.petit@example.com", cancellationToken: Stop);
        using var answer = await hugo.GetAsync(PortalUrls.PlannerPrint(25), Stop);

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
        Assert.DoesNotContain(site.Emulator.Data.Group(25)!.Text("name"), html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"sheet\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_sees_it()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = new PortalBrowser(site.Portal.Address);
        using var answer = await browser.GetAsync(PortalUrls.PlannerPrint(Group), Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static void Add(PortalOverEmulator site, long calendar, string start, string end, params (string Field, object? Value)[] values) =>
        site.Emulator.Data.AddVevent(Group, calendar, $"2031-03-10 {start}:00", $"2031-03-10 {end}:00", [("type", "Vevent"), .. values]);

    private static async Task<IDocument> OpenAsync(PortalOverEmulator site, string query)
    {
        using var claire = await site.Portal.SignedInAsync(cancellationToken: Stop);
        site.Upstream.ClearRequests();
        using var answer = await claire.GetAsync(PortalUrls.PlannerPrint(Group) + query, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Stop), Stop);
    }
}
