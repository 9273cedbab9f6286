using System.Net;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting;

/// <summary>T28: what a forwarded header may say, and who may say it; and what an account's owner has of it (T02).</summary>
public sealed class ProxyTests
{
    private const string PublicHost = "portail.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T28_A_stranger_cannot_choose_the_address_that_is_counted()
    {
        await using var site = await PortalOverEmulator.StartAsync(settings: [new("Portal:SignIn:PerAddress", "2")]);

        Assert.Equal([401, 401, 429], await TryFromAsync(site, "192.0.2.1", "192.0.2.2", "192.0.2.3"));
    }

    [Fact]
    public async Task T28_Behind_a_known_proxy_each_visitor_is_counted_on_their_own()
    {
        await using var site = await PortalOverEmulator.StartAsync(
            settings: [new("Portal:SignIn:PerAddress", "2"), new("Portal:KnownProxies", "127.0.0.0/8;::1")]);

        Assert.Equal([401, 401, 401, 401, 429], await TryFromAsync(site, "192.0.2.1", "192.0.2.2", "192.0.2.1", "192.0.2.2", "192.0.2.1"));
    }

    [Fact]
    public async Task T28_A_stranger_cannot_pass_plain_http_off_as_https_nor_choose_the_host()
    {
        await using var site = await PortalOverEmulator.StartAsync(settings: [new("AllowedHosts", "localhost;" + PublicHost)]);
        using var browser = site.Portal.NewBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/login");
        request.Headers.Host = PublicHost;
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "evil.example");

        using var answer = await browser.SendAsync(request, Stop);
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("type=\"password\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", html, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task T02_An_account_that_a_hundred_addresses_guess_at_lets_its_owner_in_where_they_have_been_before()
    {
        await using var site = await PortalOverEmulator.StartAsync(settings: [new("Portal:KnownProxies", "127.0.0.0/8;::1")]);
        Assert.Equal(302, await SignInFromAsync(site, "192.0.2.1", "demo-Passw0rd"));
        site.Upstream.ClearRequests();
        for (var number = 1; number <= 100; number++)
            Assert.Contains(await SignInFromAsync(site, $"198.51.100.{number}", "not-the-Passw0rd"), new[] { 401, 429 });

        Assert.InRange(site.Upstream.CountRequests(), 1, 10);
        Assert.Equal(429, await SignInFromAsync(site, "203.0.113.9", "demo-Passw0rd"));
        Assert.Equal(302, await SignInFromAsync(site, "192.0.2.1", "demo-Passw0rd"));
    }

    private static async Task<int> SignInFromAsync(PortalOverEmulator site, string address, string password)
    {
        using var browser = site.Portal.NewBrowser();
        using var form = await browser.SignInFormAsync("claire.moreau@example.com", password, cancellationToken: Stop);
        form.Headers.Add("X-Forwarded-For", address);
        using var answer = await browser.SendAsync(form, Stop);
        return (int)answer.StatusCode;
    }

    private static async Task<List<int>> TryFromAsync(PortalOverEmulator site, params string[] addresses)
    {
        using var browser = site.Portal.NewBrowser();
        var statuses = new List<int>();
        foreach (var (address, index) in addresses.Select((address, index) => (address, index)))
        {
            using var form = await browser.SignInFormAsync($"person{index}@example.com", "not-the-Passw0rd", cancellationToken: Stop);
            form.Headers.Add("X-Forwarded-For", address);
            using var answer = await browser.SendAsync(form, Stop);
            statuses.Add((int)answer.StatusCode);
        }

        return statuses;
    }
}
