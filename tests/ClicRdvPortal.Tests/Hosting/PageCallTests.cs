using System.Net;
using System.Text;
using ClicRdv.Emulator.Control.Journal;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.Time.Testing;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting;

/// <summary>A page view, prerendered and then taken over by its circuit, asks the upstream for each thing once.</summary>
public sealed class PageCallTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_calendars_of_a_group_cost_one_call_for_them_one_for_their_sets_and_the_groups_once_a_session()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        site.Upstream.ClearRequests();

        await ViewAsync(browser, PortalUrls.Calendars(12));
        var first = Resources(site);
        site.Upstream.ClearRequests();
        await ViewAsync(browser, PortalUrls.Calendars(12));

        Assert.Equal(["calendars", "calendarsets", "groups"], first);
        Assert.Equal(["calendars", "calendarsets"], Resources(site));
    }

    [Fact]
    public async Task The_services_of_a_group_cost_one_call_for_them_and_one_for_their_sets()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        site.Upstream.ClearRequests();

        await ViewAsync(browser, PortalUrls.Interventions(12));

        Assert.Equal(["groups", "interventions", "interventionsets"], Resources(site));
    }

    [Fact]
    public async Task Who_has_access_costs_one_call()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        site.Upstream.ClearRequests();

        await ViewAsync(browser, PortalUrls.Pros(12));

        Assert.Equal(["groups", "pros"], Resources(site));
    }

    [Fact]
    public async Task The_groups_are_read_once_however_many_pages_are_looked_at()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        site.Upstream.ClearRequests();

        for (var i = 0; i < 5; i++)
            await ViewAsync(browser, PortalUrls.Groups);

        Assert.Equal(["groups"], Resources(site));
    }

    [Fact]
    public async Task A_list_of_several_pages_costs_its_length_over_two_hundred_rounded_up()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        var there = site.Emulator.Data.Calendars(12).Count;
        for (var i = there; i < 450; i++)
            site.Emulator.Data.AddCalendar(12, $"Agenda {i}");
        site.Upstream.ClearRequests();

        await ViewAsync(browser, PortalUrls.Calendars(12));

        Assert.Equal(["calendars", "calendars", "calendars", "calendarsets", "groups"], Resources(site));
    }

    [Fact]
    public async Task Five_tabs_of_the_planner_cost_what_one_does()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        site.Upstream.ClearRequests();

        for (var i = 0; i < 5; i++)
            await ViewAsync(browser, PortalUrls.Planner(12));

        Assert.Equal(["calendars", "calendarsets", "groups", "interventions", "vevents"], Resources(site));
    }

    [Fact]
    public async Task A_page_is_drawn_from_what_its_circuit_will_still_find()
    {
        var clock = new FakeTimeProvider(EmulatorFixture.Start);
        await using var site = await PortalOverEmulator.StartAsync(clock);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        (await browser.GetAsync(PortalUrls.Planner(12), Stop)).Dispose();
        clock.Advance(RecentReadings.Life - RecentReadings.HandOver);
        site.Upstream.ClearRequests();

        (await browser.GetAsync(PortalUrls.Planner(12), Stop)).Dispose();

        Assert.Equal(["calendars", "calendarsets", "interventions", "vevents"], Resources(site));
    }

    [Fact]
    public async Task What_the_planner_has_prerendered_is_not_sent_to_its_circuit_again()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        site.Emulator.Data.AddVevent(12, 31, "2031-03-10 09:30:00", "2031-03-10 10:15:00", ("type", "Vevent"), ("fiche_id", 5001L), ("text", "DURAND Paul"));
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);

        await using var circuit = await browser.OpenCircuitAsync(PortalUrls.Planner(12) + "?date=2031-03-10", keepFrames: true, Stop);
        await circuit.WaitForInteropAsync(call => call.StartsWith("attach ", StringComparison.Ordinal));

        Assert.Contains("DURAND Paul", circuit.PageHtml, StringComparison.Ordinal);
        Assert.Contains(circuit.Frames, frame => frame.AsSpan().IndexOf("data-adopts"u8) >= 0);
        Assert.DoesNotContain(circuit.Frames, frame => frame.AsSpan().IndexOf("DURAND Paul"u8) >= 0);
    }

    [Fact]
    public async Task T42_Another_person_is_never_shown_what_was_read_for_the_first()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var claire = await site.Portal.SignedInAsync(cancellationToken: Stop);
        using var hugo = await site.Portal.SignedInAsync("hugo.petit@example.com", cancellationToken: Stop);
        using var hers = await claire.GetAsync(PortalUrls.Calendars(12), Stop);

        await using var his = await hugo.OpenCircuitAsync(PortalUrls.Calendars(12), keepFrames: true, Stop);

        var hidden = site.Emulator.Data.Calendars(12).First(row => row.Text("name").Length > 0 && row.Id is not (31 or 32 or 35 or 36) && !row.Flag("deleted")).Text("name");
        Assert.Contains(hidden, WebUtility.HtmlDecode(await hers.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, WebUtility.HtmlDecode(his.PageHtml), StringComparison.Ordinal);
        Assert.DoesNotContain(his.Frames, frame => frame.AsSpan().IndexOf(Encoding.UTF8.GetBytes(hidden)) >= 0);
    }

    [Theory]
    [InlineData("/groups/25/calendars")]
    [InlineData("/groups/25/settings")]
    [InlineData("/groups/999999/calendars")]
    public async Task T42_A_group_out_of_reach_shows_nothing_of_itself(string path)
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var claire = await site.Portal.SignedInAsync(cancellationToken: Stop);
        using var hugo = await site.Portal.SignedInAsync("hugo.petit@example.com", cancellationToken: Stop);
        (await claire.GetAsync(path, Stop)).Dispose();

        using var answer = await hugo.GetAsync(path, Stop);

        var html = await answer.Content.ReadAsStringAsync(Stop);
        Assert.DoesNotContain(site.Emulator.Data.Group(25)!.Text("name"), WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Upstream.Requests, request => request.ProId == 78 && request.Status == 200
            && request.Path.Contains("/groups/25", StringComparison.Ordinal));
    }

    private static async Task ViewAsync(PortalBrowser browser, string path)
    {
        await using var circuit = await browser.OpenCircuitAsync(path, cancellationToken: Stop);
    }

    /// <summary>The last part of each request's path, sorted, since independent calls run at the same time.</summary>
    private static List<string> Resources(PortalOverEmulator site) => site.Upstream.Requests.Select(LastPart).Order(StringComparer.Ordinal).ToList();

    private static string LastPart(RecordedRequest request) => request.Path.Split('/')[^1].Replace(".json", "", StringComparison.Ordinal);
}
