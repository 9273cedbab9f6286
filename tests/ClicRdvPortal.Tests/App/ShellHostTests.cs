using System.Net;
using System.Text.RegularExpressions;
using ClicRdvPortal.Tests.Shared;
using Tests.Shared;

namespace ClicRdvPortal.Tests.App;

/// <summary>The shell on a real server, as browsers meet it before any script runs.</summary>
public sealed partial class ShellHostTests(ShellHostTests.Host host) : IClassFixture<ShellHostTests.Host>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_is_not_there_is_told_with_status_404()
    {
        using var browser = host.Portal.NewBrowser();

        using var response = await browser.GetAsync("/nowhere/at/all", Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Page introuvable", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_not_found_page_itself_is_a_404_too()
    {
        using var browser = host.Portal.NewBrowser();

        using var response = await browser.GetAsync(PortalUrls.NotFound, Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Language_and_appearance_are_chosen_and_remembered_without_a_script()
    {
        using var browser = host.Portal.NewBrowser();
        using var login = await browser.GetAsync("/login", Token);
        var token = AntiforgeryValue().Match(await login.Content.ReadAsStringAsync(Token)).Groups[1].Value;

        using var language = await PostAsync(browser, PortalUrls.Language, token, ("language", "en"));
        using var appearance = await PostAsync(browser, PortalUrls.Appearance, token, ("appearance", "dark"));
        using var again = await browser.GetAsync("/login", Token);

        Assert.Equal("/login", language.Headers.Location?.OriginalString);
        Assert.Equal("/login", appearance.Headers.Location?.OriginalString);
        Assert.Contains("""<html lang="en" data-appearance="dark">""", await again.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PortalUrls.Language)]
    [InlineData(PortalUrls.Appearance)]
    public async Task A_preference_without_the_page_s_token_is_refused(string address)
    {
        using var browser = host.Portal.NewBrowser();

        using var response = await PostAsync(browser, address, "", ("language", "en"), ("appearance", "dark"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("portal-appearance", browser.Cookies.Keys, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("same-origin", HttpStatusCode.Redirect)]
    [InlineData("same-site", HttpStatusCode.BadRequest)]
    [InlineData("cross-site", HttpStatusCode.BadRequest)]
    public async Task A_preference_from_a_page_whose_token_is_void_is_taken_when_the_page_is_ours(string site, HttpStatusCode status)
    {
        using var browser = host.Portal.NewBrowser();
        var form = Form(PortalUrls.Language, "void", ("language", "en"));
        form.Headers.Add("Sec-Fetch-Site", site);

        using var response = await browser.SendAsync(form, Token);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Style_sheets_fonts_and_signs_come_from_the_root_folder_under_names_of_their_content()
    {
        using var browser = host.Portal.NewBrowser();
        using var login = await browser.GetAsync("/login", Token);
        var sheet = StyleSheet().Match(await login.Content.ReadAsStringAsync(Token)).Value;

        foreach (var path in new[] { "/" + sheet, "/fonts/inter-latin.woff2", "/favicon.svg", "/robots.txt" })
        {
            using var file = await browser.GetAsync(path, Token);
            Assert.True(file.IsSuccessStatusCode, path);
        }
    }

    [Fact]
    public async Task The_first_form_of_the_login_page_is_the_login_s()
    {
        using var browser = host.Portal.NewBrowser();
        using var login = await browser.GetAsync("/login", Token);
        var html = await login.Content.ReadAsStringAsync(Token);

        Assert.Contains("type=\"password\"", html[..html.IndexOf("</form>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PostAsync(
        PortalBrowser browser, string address, string token, params (string Key, string Value)[] fields) =>
        browser.SendAsync(Form(address, token, fields), Token);

    private static HttpRequestMessage Form(string address, string token, params (string Key, string Value)[] fields) =>
        new(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(
            [
                new("__RequestVerificationToken", token),
                new("returnUrl", "/login"),
                .. fields.Select(field => KeyValuePair.Create(field.Key, field.Value)),
            ]),
        };

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex AntiforgeryValue();

    [GeneratedRegex("""portal\.[a-z0-9]+\.css""")]
    private static partial Regex StyleSheet();

    /// <summary>One portal for the class: nothing here signs anybody in.</summary>
    public sealed class Host : IAsyncLifetime
    {
        private EmulatorFixture? _upstream;
        private PortalHost? _portal;

        public PortalHost Portal => _portal!;

        public async ValueTask InitializeAsync()
        {
            _upstream = await EmulatorFixture.StartAsync();
            _portal = await PortalHost.StartAsync(_upstream.Emulator);
        }

        public async ValueTask DisposeAsync()
        {
            if (_portal is not null)
                await _portal.DisposeAsync();
            if (_upstream is not null)
                await _upstream.DisposeAsync();
        }
    }
}
