using System.Net;
using System.Net.Http.Json;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Sessions.Locking;

/// <summary>A screen that nobody sits in front of.</summary>
public sealed class LockTests() : RestartingContext(new KeyValuePair<string, string?>("Portal:LockAfter", "00:10:00"))
{
    private const string Page = "/groups/12/calendars?q=lemoine";
    private const string Lock = "/lock?returnUrl=%2Fgroups%2F12%2Fcalendars%3Fq%3Dlemoine";
    private const string Password = "demo-Passw0rd";

    [Fact]
    public async Task After_a_while_without_anybody_no_page_and_no_file_is_given_and_open_pages_are_covered()
    {
        await using var portal = await StartAsync();
        using var browser = await portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
        var session = await SessionAsync();

        Clock.Advance(TimeSpan.FromMinutes(10));
        await UntilAsync(session, isLocked: true);

        await tab.WaitForInteropAsync(call => call.StartsWith("locked", StringComparison.Ordinal));
        await AssertLeadsToAsync(browser, Page, Lock);
        await AssertLeadsToAsync(browser, PortalUrls.PlannerPrint(12), "/lock?returnUrl=%2Fgroups%2F12%2Fplanner%2Fprint");
        await AssertLeadsToAsync(browser, PortalUrls.Home, PortalUrls.LockPath);
        using var export = new HttpRequestMessage(HttpMethod.Post, PortalUrls.FicheExport(12)) { Content = JsonContent.Create(new { }) };
        export.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var file = await browser.SendAsync(export, Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, file.StatusCode);

        using var page = await browser.GetAsync(Lock, Stop);
        var words = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Stop));
        Assert.Contains("Écran verrouillé", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Lemoine", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Tilleuls", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_in_any_tab_puts_the_lock_off_in_all()
    {
        await using var portal = await StartAsync();
        using var browser = await portal.SignedInAsync(cancellationToken: Stop);
        await using var idle = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
        await using var busy = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
        var session = await SessionAsync();
        for (var times = 0; times < 5; times++)
        {
            Clock.Advance(TimeSpan.FromMinutes(9));
            await busy.BeHereAsync();
        }

        await portal.Services.GetRequiredService<LiveSessions>().LockIdleAsync();
        Assert.False(session.IsLocked);
        Clock.Advance(TimeSpan.FromMinutes(10));
        await UntilAsync(session, isLocked: true);
    }

    [Fact]
    public async Task Who_only_reads_is_there_all_the_same()
    {
        await using var portal = await StartAsync();
        using var browser = await portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
        var session = await SessionAsync();

        Clock.Advance(TimeSpan.FromMinutes(9));
        await tab.BeHereAsync();
        Clock.Advance(TimeSpan.FromMinutes(9));
        await portal.Services.GetRequiredService<LiveSessions>().LockIdleAsync();

        Assert.False(session.IsLocked);
    }

    [Fact]
    public async Task A_locked_session_is_kept_by_nothing_that_its_pages_still_send_and_ends_in_the_end()
    {
        await using var portal = await StartAsync();
        using var browser = await portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
        var session = await SessionAsync();
        await LockAsync(portal, session);

        Clock.Advance(TimeSpan.FromHours(6));
        await tab.BeHereAsync();
        Assert.True(session.IsLocked);
        Clock.Advance(TimeSpan.FromHours(6));

        await tab.WaitForNavigationAsync("/login");
    }

    [Fact]
    public async Task The_password_opens_it_again_and_leads_back()
    {
        await using var portal = await StartAsync();
        using var browser = await portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
        var session = await SessionAsync();
        await LockAsync(portal, session);

        using var wrong = await browser.UnlockAsync("not-the-Passw0rd", Lock, Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Contains("Mot de passe refusé", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
        Assert.True(session.IsLocked);
        using var right = await browser.UnlockAsync(Password, Lock, Stop);

        Assert.Equal(new Uri(portal.Address, Page), right.Headers.Location);
        Assert.False(session.IsLocked);
        await tab.WaitForInteropAsync(call => call.StartsWith("unlocked", StringComparison.Ordinal));
        using var page = await browser.GetAsync(Page, Stop);
        Assert.Contains("Lemoine", await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T01_Guessing_at_the_lock_is_slowed_down_as_guessing_at_the_login_is()
    {
        await using var portal = await StartAsync();
        using var browser = await portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
        await LockAsync(portal, await SessionAsync());
        Emulator.Control.ClearRequests();

        var statuses = new List<int>();
        for (var attempt = 0; attempt < 7; attempt++)
        {
            using var answer = await browser.UnlockAsync("not-the-Passw0rd", Lock, Stop);
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal([401, 401, 401, 401, 401, 429, 429], statuses);
        Assert.Equal(5, Emulator.Control.CountRequests());
    }

    [Fact]
    public async Task An_upstream_that_is_down_is_not_the_password_s_fault()
    {
        await using var portal = await StartAsync();
        using var browser = await portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
        var session = await SessionAsync();
        await LockAsync(portal, session);
        Emulator.Control.InjectFault(Fault.ResetBeforeHeaders() with { Path = "sessions/login" });

        using var answer = await browser.UnlockAsync(Password, Lock, Stop);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("ClicRDV ne répond pas", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
        Assert.True(session.IsLocked);
    }

    [Fact]
    public async Task A_form_of_another_site_opens_nothing()
    {
        await using var portal = await StartAsync();
        using var browser = await portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
        var session = await SessionAsync();
        await LockAsync(portal, session);

        using var form = new HttpRequestMessage(HttpMethod.Post, PortalUrls.LockPath)
        {
            Content = new FormUrlEncodedContent([new("_handler", "lock"), new("Input.Password", Password)]),
        };
        using var answer = await browser.SendAsync(form, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(session.IsLocked);
    }

    [Fact]
    public async Task A_lock_outlives_a_restart_and_so_does_the_time_before_it()
    {
        IReadOnlyDictionary<string, string> locked, left;
        await using (var portal = await StartAsync())
        {
            using var first = await portal.SignedInAsync(cancellationToken: Stop);
            await using var tab = await first.OpenCircuitAsync(Page, cancellationToken: Stop);
            await LockAsync(portal, await SessionAsync());
            using var second = await portal.SignedInAsync("hugo.petit@example.com", cancellationToken: Stop);
            (locked, left) = (first.Cookies, second.Cookies);
        }

        Clock.Advance(TimeSpan.FromMinutes(9));
        await using (var portal = await StartAsync())
        {
            using var first = Browser(portal, locked);
            await AssertLeadsToAsync(first, Page, Lock);
            using var second = Browser(portal, left);
            using var page = await second.GetAsync(PortalUrls.LockPath, Stop);
            Assert.Equal(new Uri(portal.Address, PortalUrls.Home), page.Headers.Location);
        }

        Clock.Advance(TimeSpan.FromMinutes(20));
        await using var again = await StartAsync();
        using var third = Browser(again, left);
        await AssertLeadsToAsync(third, Page, Lock);
    }

    [Fact]
    public async Task Somebody_else_signs_in_at_the_same_computer_in_two_steps()
    {
        await using var portal = await StartAsync();
        using var browser = await portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
        await LockAsync(portal, await SessionAsync());

        using var step = await browser.SignInAsync("hugo.petit@example.com", Password, PortalUrls.Login(notice: SessionNotice.OtherPerson), Stop);
        Assert.Equal(new Uri(portal.Address, PortalUrls.Home), step.Headers.Location);
        using var page = await browser.GetAsync(PortalUrls.Groups, Stop);

        await tab.WaitForNavigationAsync("/login");
        Assert.Contains("Hugo Petit", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
    }

    private async Task<LiveSession> SessionAsync() =>
        (await (await Scopes.NextAsync(Stop)).GetRequiredService<UpstreamSession>().FindAsync())!;

    private static Task LockAsync(PortalHost portal, LiveSession session) => portal.Services.GetRequiredService<LiveSessions>().LockAsync(session);

    private static async Task UntilAsync(LiveSession session, bool isLocked)
    {
        while (session.IsLocked != isLocked)
        {
            Stop.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task AssertLeadsToAsync(PortalBrowser browser, string path, string to)
    {
        using var page = await browser.GetAsync(path, Stop);
        Assert.Equal(to, page.Headers.Location?.OriginalString);
    }
}
