using ClicRdv.Client;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Sessions;

public sealed class SignOutTests
{
    /// <summary>What the case asks for; in one process the tabs are told at once.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T08_A_cookie_copied_before_signing_out_opens_nothing_afterwards()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        using var thief = site.Portal.NewBrowser();
        thief.SetCookie(LoginHtml.SessionCookie, browser.Cookies[LoginHtml.SessionCookie]);
        using var before = await thief.GetAsync(PortalUrls.Groups, Stop);

        using var signedOut = await browser.SignOutAsync(PortalUrls.Groups, Stop);
        using var after = await thief.GetAsync(PortalUrls.Groups, Stop);

        Assert.Equal(200, (int)before.StatusCode);
        Assert.Equal("/login?notice=signed-out", signedOut.Headers.Location?.OriginalString);
        Assert.DoesNotContain(LoginHtml.SessionCookie, browser.Cookies.Keys);
        Assert.True(LoginHtml.LeadsToLogin(after));
    }

    [Fact]
    public async Task T12_Signing_out_in_one_tab_sends_the_others_to_the_login_page_and_refuses_their_writes()
    {
        await using var desk = await OpenAsync();
        var read = await desk.Calendars.GetAsync(12, 31, Stop);

        (await desk.Browser.SignOutAsync(PortalUrls.Groups, Stop)).Dispose();
        var told = await desk.Tab.WaitForNavigationAsync("/login", Bound);
        desk.Site.Upstream.ClearRequests();
        var written = await desk.Calendars.SaveAsync(read.Value!, new CalendarChanges { Name = "Après la sortie" }, Stop);

        Assert.Equal(ProblemKind.SignedOut, written.Problem?.Kind);
        Assert.Equal(0, desk.Site.Upstream.CountRequests());
        Assert.Contains("notice=signed-out", told, StringComparison.Ordinal);
        Assert.DoesNotContain("returnUrl", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T12_A_call_under_way_when_the_person_signs_out_is_given_up()
    {
        await using var desk = await OpenAsync();
        var hold = desk.Site.Upstream.InjectFault(ClicRdv.Emulator.Control.Faults.Fault.Hold() with { Path = "calendars/31" });
        var reading = desk.Calendars.GetAsync(12, 31, Stop);
        await hold.WaitForHitsAsync(1, Stop);

        (await desk.Browser.SignOutAsync(PortalUrls.Groups, Stop)).Dispose();

        Assert.Equal(ProblemKind.SignedOut, (await reading).Problem?.Kind);
    }

    [Fact]
    public async Task T12_A_write_under_way_when_the_person_signs_out_is_told_as_one_that_may_be_done()
    {
        await using var desk = await OpenAsync();
        var read = await desk.Calendars.GetAsync(12, 31, Stop);
        var hold = desk.Site.Upstream.InjectFault(ClicRdv.Emulator.Control.Faults.Fault.Hold(ClicRdv.Emulator.Control.Faults.FaultMoment.After) with { Method = "PUT" });
        var writing = desk.Calendars.SaveAsync(read.Value!, new CalendarChanges { Name = "Avant la sortie" }, Stop);
        await hold.WaitForHitsAsync(1, Stop);

        (await desk.Browser.SignOutAsync(PortalUrls.Groups, Stop)).Dispose();

        var problem = (await writing).Problem;
        Assert.Equal(ProblemKind.ToVerify, problem?.Kind);
        Assert.True(problem!.MayBeDone);
        Assert.Equal("Avant la sortie", desk.Site.Upstream.Data.Calendar(31)!.Text("name"));
    }

    [Fact]
    public async Task T57_Pages_are_not_kept_by_the_browser_and_signing_out_empties_its_cache()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);

        using var page = await browser.GetAsync(PortalUrls.Calendars(12), Stop);
        using var signedOut = await browser.SignOutAsync(PortalUrls.Groups, Stop);

        Assert.True(page.Headers.CacheControl?.NoStore);
        Assert.Equal(["\"cache\""], signedOut.Headers.GetValues("Clear-Site-Data"));
    }

    [Fact]
    public async Task T24_Signing_out_without_the_forms_token_signs_nobody_out()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);

        using var forged = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, PortalUrls.Logout), Stop);
        using var byAddress = await browser.GetAsync(PortalUrls.Logout, Stop);
        using var page = await browser.GetAsync(PortalUrls.Groups, Stop);

        Assert.Equal(200, (int)page.StatusCode);
        Assert.Contains((int)byAddress.StatusCode, new[] { 404, 405 });
    }

    private static async Task<Desk> OpenAsync()
    {
        var scopes = new CircuitScopes();
        var site = await PortalOverEmulator.StartAsync(scopes.AddTo);
        var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        return new Desk(site, browser, tab, (await scopes.NextAsync(Stop)).GetRequiredService<CalendarDirectory>());
    }

    /// <summary>Claire with one tab, and what its components read and write by.</summary>
    private sealed record Desk(PortalOverEmulator Site, PortalBrowser Browser, HeadlessCircuit Tab, CalendarDirectory Calendars) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Tab.DisposeAsync();
            Browser.Dispose();
            await Site.DisposeAsync();
        }
    }
}
