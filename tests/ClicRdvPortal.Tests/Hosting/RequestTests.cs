using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ClicRdvPortal.Tests.Sessions;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting;

/// <summary>What every answer carries, and what is not answered at all.</summary>
public sealed partial class RequestTests : IAsyncLifetime
{
    private const string PublicHost = "portail.example";
    private PortalOverEmulator _site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await PortalOverEmulator.StartAsync(
        settings: [new("AllowedHosts", "localhost;" + PublicHost), new("Portal:KnownProxies", "127.0.0.1"), new("Portal:SignIn:PerAddress", "2")]);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("evil.example")]
    [InlineData(null)]
    [InlineData("null")]
    public async Task T22_A_circuit_opens_for_no_other_origin(string? origin)
    {
        using var browser = await _site.Portal.SignedInAsync(cancellationToken: Stop);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", browser.CookieHeader);
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin == "null" ? origin : "https://" + origin);
        socket.Options.CollectHttpResponseDetails = true;

        await Assert.ThrowsAsync<WebSocketException>(() =>
            socket.ConnectAsync(new UriBuilder(_site.Portal.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, Stop));

        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/_blazor/disconnect")]
    [InlineData("/_BLAZOR/negotiate?negotiateVersion=1")]
    public async Task T22_A_post_to_the_hub_from_elsewhere_is_refused(string path)
    {
        using var browser = await _site.Portal.SignedInAsync(cancellationToken: Stop);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, path);
        foreign.Headers.TryAddWithoutValidation("Origin", "https://evil.example");

        using var fromElsewhere = await browser.SendAsync(foreign, Stop);
        using var fromNowhere = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, path), Stop);

        Assert.Equal(HttpStatusCode.Forbidden, fromElsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, fromNowhere.StatusCode);
    }

    [Fact]
    public async Task T22_A_get_of_the_hub_is_judged_by_where_the_browser_says_it_comes_from()
    {
        using var browser = await _site.Portal.SignedInAsync(cancellationToken: Stop);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/_blazor?id=none");
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await browser.SendAsync(foreign, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task T24_No_address_changes_anything_by_being_opened()
    {
        using var browser = await _site.Portal.SignedInAsync(cancellationToken: Stop);
        var before = _site.Upstream.CountRequests();
        foreach (var path in new[] { PortalUrls.Logout, PortalUrls.Language + "?language=en", PortalUrls.Appearance + "?appearance=dark" })
        {
            using var answer = await browser.GetAsync(path, Stop);
            Assert.False(answer.IsSuccessStatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        using var page = await browser.GetAsync(PortalUrls.Groups, Stop);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.All(_site.Upstream.Requests.Skip(before), request => Assert.Equal("GET", request.Method));
    }

    [Theory]
    [InlineData("/login")]
    [InlineData("/groups")]
    [InlineData("/groups/12/calendars")]
    [InlineData("/nowhere")]
    [InlineData("/error")]
    [InlineData("/portal.css")]
    [InlineData("/favicon.svg")]
    [InlineData("/health/live")]
    [InlineData("/logout")]
    [InlineData("/_blazor/negotiate")]
    [InlineData("/_framework/blazor.web.js")]
    public async Task T25_T26_T27_Every_answer_forbids_frames_and_foreign_scripts(string path)
    {
        using var stranger = _site.Portal.NewBrowser();
        using var person = await _site.Portal.SignedInAsync(cancellationToken: Stop);
        foreach (var browser in new[] { stranger, person })
        {
            using var answer = await browser.GetAsync(path, Stop);
            var policy = Directives(answer);

            Assert.Equal("'none'", policy["frame-ancestors"]);
            Assert.Equal("'none'", policy["object-src"]);
            Assert.Equal("'self'", policy["base-uri"]);
            Assert.Equal("'self'", policy["form-action"]);
            Assert.DoesNotContain("unsafe", policy["script-src"], StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
            Assert.False(answer.Headers.Contains("Server"));
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                Assert.True(answer.Headers.CacheControl?.NoStore);
        }
    }

    [Theory]
    [InlineData("none", false)]
    [InlineData("cross-site", true)]
    [InlineData("same-site", true)]
    [InlineData("same-origin", true)]
    [InlineData("", true)]
    public async Task T27_Whatever_a_page_opened_has_no_hold_on_the_portal(string from, bool isFreed)
    {
        using var browser = _site.Portal.NewBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Get, PortalUrls.Login());
        if (from.Length > 0)
            request.Headers.Add("Sec-Fetch-Site", from);
        using var answer = await browser.SendAsync(request, Stop);

        Assert.Equal(isFreed, answer.Headers.Contains("Cross-Origin-Opener-Policy"));
    }

    [Fact]
    public async Task T26_The_one_inline_script_is_the_import_map_and_is_let_in_by_its_hash()
    {
        using var browser = await _site.Portal.SignedInAsync(cancellationToken: Stop);

        using var answer = await browser.GetAsync(PortalUrls.Groups, Stop);
        var html = await answer.Content.ReadAsStringAsync(Stop);
        var inline = InlineScript().Matches(html).Select(match => match.Groups["text"].Value).Where(text => text.Trim().Length > 0).ToList();

        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Assert.Single(inline))));
        Assert.Equal($"'self' 'sha256-{hash}'", Directives(answer)["script-src"]);
        Assert.DoesNotMatch("<[^>]+ on[a-z]+=", html);
    }

    [Fact]
    public async Task T27_Over_https_the_browser_is_told_to_stay_with_it_for_a_year()
    {
        using var answer = await FromProxyAsync("/login", "https");

        var header = Assert.Single(answer.Headers.GetValues("Strict-Transport-Security"));
        Assert.True(long.Parse(header.Split(';')[0].Split('=')[1]) >= 31_536_000);
    }

    [Fact]
    public async Task Over_plain_http_from_another_host_the_login_page_asks_for_https_instead_of_a_password()
    {
        using var answer = await FromProxyAsync("/login", "http");

        Assert.Contains("https", await LoginHtml.MessageAsync(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"password\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PortalUrls.Logout)]
    [InlineData(PortalUrls.Language)]
    [InlineData(PortalUrls.Appearance)]
    public async Task T36_A_form_that_cannot_be_read_is_refused_and_changes_nothing(string path)
    {
        using var browser = await _site.Portal.SignedInAsync(cancellationToken: Stop);
        foreach (var type in new[] { "multipart/form-data", "multipart/form-data; boundary=b", "application/x-www-form-urlencoded" })
        {
            using var post = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(string.Join('&', Enumerable.Range(0, 2000).Select(number => "f" + number))) };
            post.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            using var answer = await browser.SendAsync(post, Stop);
            Assert.InRange((int)answer.StatusCode, 300, 499);
        }

        using var page = await browser.GetAsync(PortalUrls.Groups, Stop);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task T28_A_host_that_is_not_ours_is_not_served()
    {
        using var browser = _site.Portal.NewBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/login");
        request.Headers.Host = "evil.example";

        using var answer = await browser.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/.git/config")]
    [InlineData("/appsettings.json")]
    [InlineData("/ClicRdvPortal.dll")]
    [InlineData("/portal.css.map")]
    [InlineData("/_framework/blazor.web.js.map")]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/metrics")]
    [InlineData("/__emulator")]
    public async Task T32_T60_What_is_not_for_the_public_is_not_there(string path)
    {
        using var browser = await _site.Portal.SignedInAsync(cancellationToken: Stop);

        using var answer = await browser.GetAsync(path, Stop);

        Assert.Contains((int)answer.StatusCode, new[] { 400, 404 });
    }

    [Fact]
    public async Task T32_A_trace_request_is_not_answered()
    {
        using var browser = await _site.Portal.SignedInAsync(cancellationToken: Stop);
        foreach (var path in new[] { "/login", "/groups", "/portal.css" })
        {
            using var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Trace, path), Stop);
            Assert.Contains((int)answer.StatusCode, new[] { 404, 405 });
        }
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task T60_Health_answers_one_word(string path)
    {
        using var browser = _site.Portal.NewBrowser();

        Assert.Equal("Healthy", await (await browser.GetAsync(path, Stop)).Content.ReadAsStringAsync(Stop));
    }

    private static Dictionary<string, string> Directives(HttpResponseMessage answer) =>
        Assert.Single(answer.Headers.GetValues("Content-Security-Policy"))
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(directive => directive.Split(' ', 2))
            .ToDictionary(parts => parts[0], parts => parts.ElementAtOrDefault(1) ?? "");

    private async Task<HttpResponseMessage> FromProxyAsync(string path, string scheme)
    {
        using var browser = _site.Portal.NewBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = PublicHost;
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        return await browser.SendAsync(request, Stop);
    }

    [GeneratedRegex("<script(?![^>]*\\bsrc=)[^>]*>(?<text>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex InlineScript();
}
