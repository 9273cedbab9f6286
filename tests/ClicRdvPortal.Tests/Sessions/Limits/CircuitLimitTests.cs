using System.Net;
using ClicRdvPortal.Sessions.Limits;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdvPortal.Tests.Sessions.Limits;

/// <summary>T19: how many tabs there may be, and what the next one is told.</summary>
public sealed class CircuitLimitTests
{
    private const string Hugo = "hugo.petit@example.com";
    private const string Page = "/groups/12/calendars?q=lemoine";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T19_The_tab_after_the_last_that_a_person_may_have_is_told_so_and_the_others_go_on()
    {
        await using var site = await StartAsync(perPerson: 2);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        using var elsewhere = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var first = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
        await using var second = await elsewhere.OpenCircuitAsync(Page, cancellationToken: Stop);

        using var refused = await browser.GetAsync(Page, Stop);
        using var told = await browser.GetAsync(refused.Headers.Location!.OriginalString, Stop);
        var words = WebUtility.HtmlDecode(await told.Content.ReadAsStringAsync(Stop));

        Assert.Equal(HttpStatusCode.TooManyRequests, told.StatusCode);
        Assert.Contains("Vous avez déjà 2 onglets", words, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}\"", words, StringComparison.Ordinal);
        await AssertAliveAsync(first);
        await AssertAliveAsync(second);

        using var hugo = await site.Portal.SignedInAsync(Hugo, cancellationToken: Stop);
        await using var ofHugo = await hugo.OpenCircuitAsync(Page, cancellationToken: Stop);
    }

    [Fact]
    public async Task T19_A_tab_that_is_closed_makes_room_for_another()
    {
        await using var site = await StartAsync(perPerson: 1);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using (await browser.OpenCircuitAsync(Page, cancellationToken: Stop))
            Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser, Page));

        // The server hears of it a moment later.
        while (await StatusAsync(browser, Page) != HttpStatusCode.OK)
            await Task.Yield();
    }

    [Fact]
    public async Task T19_A_page_that_is_loaded_anew_takes_its_own_place()
    {
        await using var site = await StartAsync(perPerson: 1);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
        using var reload = new HttpRequestMessage(HttpMethod.Get, Page);
        reload.Headers.Add("Cache-Control", "max-age=0");

        using var page = await browser.SendAsync(reload, Stop);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task T19_When_the_portal_is_full_everybody_else_is_told_so()
    {
        await using var site = await StartAsync(inAll: 1);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        using var hugo = await site.Portal.SignedInAsync(Hugo, cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);

        using var refused = await hugo.GetAsync(Page, Stop);
        using var told = await hugo.GetAsync(refused.Headers.Location!.OriginalString, Stop);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, told.StatusCode);
        Assert.Contains("Le portail est complet", WebUtility.HtmlDecode(await told.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
        await AssertAliveAsync(tab);
    }

    [Fact]
    public async Task T19_A_script_that_opens_one_page_again_and_again_is_stopped_a_little_later()
    {
        await using var site = await StartAsync(perPerson: 1);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        using var page = await browser.GetAsync(Page, Stop);
        var html = await page.Content.ReadAsStringAsync(Stop);
        var tabs = new List<HeadlessCircuit>();
        for (var tab = 0; tab < 1 + CircuitLimit.Leeway; tab++)
            tabs.Add(await browser.OpenCircuitAsync(Page, html, Stop));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => browser.OpenCircuitAsync(Page, html, Stop));

        Assert.Contains("/too-many-tabs?returnUrl=" + Uri.EscapeDataString(Page), refused.Message, StringComparison.OrdinalIgnoreCase);
        foreach (var tab in tabs)
        {
            await AssertAliveAsync(tab);
            await tab.DisposeAsync();
        }
    }

    [Fact]
    public async Task T19_Tabs_whose_connection_is_lost_do_not_keep_their_person_out()
    {
        await using var site = await StartAsync(perPerson: 1);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);

        await tab.LoseConnectionAsync();
        while (await StatusAsync(browser, Page) != HttpStatusCode.OK)
            await Task.Yield();
        await tab.ReconnectAsync(browser, Stop);

        await AssertAliveAsync(tab);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser, Page));
    }

    [Fact]
    public async Task Pages_without_a_circuit_are_no_tabs()
    {
        await using var site = await StartAsync(perPerson: 1);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, PortalUrls.PlannerPrint(12)));
    }

    private static Task<PortalOverEmulator> StartAsync(int perPerson = 100, int inAll = 100) => PortalOverEmulator.StartAsync(
        settings: [new("Portal:Circuits:PerPerson", $"{perPerson}"), new("Portal:Circuits:InAll", $"{inAll}")]);

    private static async Task<HttpStatusCode> StatusAsync(PortalBrowser browser, string path)
    {
        using var page = await browser.GetAsync(path, Stop);
        return page.StatusCode;
    }

    /// <summary>It answers a call, if only with an error.</summary>
    private static async Task AssertAliveAsync(HeadlessCircuit tab)
    {
        Assert.False(tab.Closed.IsCompleted);
        Assert.False((await tab.InvokeDotNetAsync("None", "None")).Succeeded);
    }
}
