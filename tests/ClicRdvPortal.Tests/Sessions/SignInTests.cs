using System.Net;
using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Control.Journal;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdvPortal.Tests.Sessions;

public sealed class SignInTests
{
    private const string Claire = "claire.moreau@example.com";
    private const string Wrong = "not-the-Passw0rd";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T01_Six_wrong_passwords_on_one_account_end_in_a_wait_and_the_upstream_sees_only_those_allowed()
    {
        await using var site = await PortalOverEmulator.StartAsync(settings: [new("Portal:SignIn:PerAccount", "5")]);
        using var browser = site.Portal.NewBrowser();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var refused = await browser.SignInAsync(Claire, Wrong, cancellationToken: Stop);
            statuses.Add(refused.StatusCode);
        }

        using var sixth = await browser.SignInAsync(Claire, Wrong, cancellationToken: Stop);

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, sixth.StatusCode);
        Assert.True(sixth.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal(5, site.Upstream.CountRequests(IsLogin));
    }

    [Fact]
    public async Task T03_An_address_that_tries_many_accounts_is_made_to_wait()
    {
        await using var site = await PortalOverEmulator.StartAsync(settings: [new("Portal:SignIn:PerAddress", "3")]);
        using var browser = site.Portal.NewBrowser();
        for (var i = 0; i < 3; i++)
            (await browser.SignInAsync($"person{i}@example.com", Wrong, cancellationToken: Stop)).Dispose();

        using var next = await browser.SignInAsync("person4@example.com", Wrong, cancellationToken: Stop);

        Assert.Equal(HttpStatusCode.TooManyRequests, next.StatusCode);
        Assert.Equal(3, site.Upstream.CountRequests(IsLogin));
    }

    [Fact]
    public async Task T04_An_account_that_exists_and_one_that_does_not_are_refused_alike()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = site.Portal.NewBrowser();

        using var known = await browser.SignInAsync(Claire, Wrong, cancellationToken: Stop);
        using var unknown = await browser.SignInAsync("nobody@example.com", Wrong, cancellationToken: Stop);

        Assert.Equal(known.StatusCode, unknown.StatusCode);
        Assert.Equal(await LoginHtml.MessageAsync(known), await LoginHtml.MessageAsync(unknown));
        Assert.Equal(2, site.Upstream.CountRequests(IsLogin));
    }

    [Fact]
    public async Task T05_A_megabyte_of_password_is_turned_away_before_it_is_read()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = site.Portal.NewBrowser();

        using var answer = await browser.SignInAsync(Claire, new string('a', 200_000), cancellationToken: Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/login?notice=too-long", answer.Headers.Location?.OriginalString);
        Assert.Equal(0, site.Upstream.CountRequests());
    }

    [Fact]
    public async Task T05_A_password_longer_than_any_real_one_is_refused_without_a_call_and_does_not_come_back()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = site.Portal.NewBrowser();
        var password = new string('p', 2000);

        using var answer = await browser.SignInAsync(Claire, password, cancellationToken: Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, site.Upstream.CountRequests());
        Assert.DoesNotContain(password, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T05_When_too_many_sign_ins_wait_the_next_is_asked_to_come_back_and_those_inside_go_on()
    {
        await using var site = await PortalOverEmulator.StartAsync(settings: [new("Portal:SignIn:AtOnce", "3")]);
        using var inside = await site.Portal.SignedInAsync(cancellationToken: Stop);
        var hold = site.Upstream.InjectFault(Fault.Hold() with { Path = "sessions/login" });
        var browsers = Enumerable.Range(0, 4).Select(_ => site.Portal.NewBrowser()).ToList();
        var waiting = browsers.Take(3).Select(browser => browser.SignInAsync(Claire, "demo-Passw0rd", cancellationToken: Stop)).ToList();
        await hold.WaitForHitsAsync(3, Stop);

        using var turnedAway = await browsers[3].SignInAsync(Claire, "demo-Passw0rd", cancellationToken: Stop);
        using var page = await inside.GetAsync(PortalUrls.Groups, Stop);
        hold.Release();

        Assert.Equal(HttpStatusCode.TooManyRequests, turnedAway.StatusCode);
        Assert.NotNull(turnedAway.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        foreach (var answer in await Task.WhenAll(waiting))
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            answer.Dispose();
        }

        browsers.ForEach(browser => browser.Dispose());
    }

    [Fact]
    public async Task T07_A_cookie_that_stood_in_the_browser_before_is_dead_after_signing_in()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var attacker = await site.Portal.SignedInAsync(cancellationToken: Stop);
        var planted = attacker.Cookies[LoginHtml.SessionCookie];
        using var victim = site.Portal.NewBrowser();
        victim.SetCookie(LoginHtml.SessionCookie, planted);

        // The login page leads somebody who is signed in away, so the form is fetched without the planted cookie.
        using var formOnly = site.Portal.NewBrowser();
        using var form = await formOnly.SignInFormAsync("hugo.petit@example.com", "demo-Passw0rd", cancellationToken: Stop);
        foreach (var (name, value) in formOnly.Cookies)
            victim.SetCookie(name, value);
        using var signedIn = await victim.SendAsync(form, Stop);
        using var withOldCookie = await attacker.GetAsync(PortalUrls.Groups, Stop);
        using var withNewCookie = await victim.GetAsync(PortalUrls.Groups, Stop);

        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.NotEqual(planted, victim.Cookies[LoginHtml.SessionCookie]);
        Assert.Equal(HttpStatusCode.OK, withNewCookie.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, withOldCookie.StatusCode);
    }

    [Fact]
    public async Task T09_The_cookies_are_out_of_reach_of_scripts_and_of_other_sites_and_small()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = site.Portal.NewBrowser();

        using var answer = await browser.SignInAsync(Claire, "demo-Passw0rd", cancellationToken: Stop);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), header => header.StartsWith("__Host-", StringComparison.Ordinal));
        var attributes = cookie.Split(';').Skip(1).Select(part => part.Trim().ToLowerInvariant()).ToList();
        Assert.Contains("secure", attributes);
        Assert.Contains("httponly", attributes);
        Assert.Contains("path=/", attributes);
        Assert.Contains("samesite=lax", attributes);
        Assert.DoesNotContain(attributes, attribute => attribute.StartsWith("domain", StringComparison.Ordinal));
        Assert.True(browser.CookieHeader.Length < 4096, $"{browser.CookieHeader.Length} bytes of cookies.");
    }

    [Fact]
    public async Task T30_A_return_address_leads_nowhere_but_to_a_page_of_ours()
    {
        string[] hostile =
        [
            "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "javascript:alert(1)", "/%09/evil.example",
            "/\t/evil.example", "//%2fevil.example", "https:evil.example", "/login?returnUrl=/login", "/logout", "data:text/html,x",
        ];
        await using var site = await PortalOverEmulator.StartAsync(settings: [new("Portal:SignIn:PerAddress", "1000")]);
        foreach (var address in hostile)
        {
            using var browser = site.Portal.NewBrowser();
            using var answer = await browser.SignInAsync(Claire, "demo-Passw0rd", "/login?returnUrl=" + Uri.EscapeDataString(address), Stop);

            var location = new Uri(site.Portal.Address, answer.Headers.Location!);
            Assert.Equal(site.Portal.Address.Authority, location.Authority);
            Assert.False(location.AbsolutePath.StartsWith("/log", StringComparison.Ordinal), address);
        }
    }

    [Fact]
    public async Task Signing_in_leads_back_to_the_page_that_was_asked_for()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = site.Portal.NewBrowser();
        using var asked = await browser.GetAsync("/groups/12/calendars?q=lemoine", Stop);
        var login = new Uri(site.Portal.Address, asked.Headers.Location!).PathAndQuery;

        using var answer = await browser.SignInAsync(Claire, "demo-Passw0rd", login, Stop);

        Assert.Equal("/groups/12/calendars?q=lemoine", new Uri(site.Portal.Address, answer.Headers.Location!).PathAndQuery);
    }

    private static bool IsLogin(RecordedRequest request) => request.Path.EndsWith("/sessions/login.json", StringComparison.Ordinal);
}
