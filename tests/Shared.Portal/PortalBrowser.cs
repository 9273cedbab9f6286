using System.Net;
using System.Text.RegularExpressions;

namespace ClicRdvPortal.Tests.Shared;

/// <summary>
/// A browser without a screen: keeps cookies (Secure ones on localhost too, as browsers do), follows no redirect,
/// signs in by the real form and opens real circuits.
/// </summary>
public sealed partial class PortalBrowser : IDisposable
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly HttpClient _client;

    public PortalBrowser(Uri address)
    {
        Address = address;
        _client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(60),
        };
    }

    public Uri Address { get; }

    public IReadOnlyDictionary<string, string> Cookies => _cookies;

    public string CookieHeader => string.Join("; ", _cookies.Select(pair => $"{pair.Key}={pair.Value}"));

    public void SetCookie(string name, string value) => _cookies[name] = value;

    public Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellationToken = default) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken = default) =>
        SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);

    /// <param name="request">Cookies are added.</param>
    /// <param name="completion">Whether the answer is there once its head is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, HttpCompletionOption completion, CancellationToken cancellationToken = default)
    {
        if (_cookies.Count > 0)
            request.Headers.TryAddWithoutValidation("Cookie", CookieHeader);
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        var response = await _client.SendAsync(request, completion, cancellationToken);
        Keep(response);
        return response;
    }

    /// <summary>Fills in the login form of <paramref name="path"/> and posts it where it stands.</summary>
    public async Task<HttpResponseMessage> SignInAsync(
        string email,
        string password,
        string path = "/login",
        CancellationToken cancellationToken = default)
    {
        using var form = await SignInFormAsync(email, password, path, cancellationToken);
        return await SendAsync(form, cancellationToken);
    }

    /// <summary>The filled in login form, for a test that sends it in its own way.</summary>
    public async Task<HttpRequestMessage> SignInFormAsync(
        string email,
        string password,
        string path = "/login",
        CancellationToken cancellationToken = default)
    {
        using var page = await GetAsync(path, cancellationToken);
        var html = await page.Content.ReadAsStringAsync(cancellationToken);
        var form = Forms().Matches(html).Select(match => match.Value).FirstOrDefault(text => text.Contains("type=\"password\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{path} has no login form.");
        return new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(HiddenFields(form).Concat(
            [
                new("Input.Email", email),
                new("Input.Password", password),
            ])),
        };
    }

    /// <summary>Fills in the form of the locked screen.</summary>
    public async Task<HttpResponseMessage> UnlockAsync(string password, string path, CancellationToken cancellationToken = default)
    {
        using var page = await GetAsync(path, cancellationToken);
        var form = Forms().Matches(await page.Content.ReadAsStringAsync(cancellationToken)).Select(match => match.Value)
            .FirstOrDefault(text => text.Contains("type=\"password\"", StringComparison.Ordinal)) ?? throw new InvalidOperationException($"{path} has no form to unlock.");
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([.. HiddenFields(form), new("Input.Password", password)]),
        };
        return await SendAsync(request, cancellationToken);
    }

    /// <summary>Posts the form whose action is <see cref="PortalUrls.Logout"/>, as the person's menu does.</summary>
    public async Task<HttpResponseMessage> SignOutAsync(string fromPath, CancellationToken cancellationToken = default)
    {
        using var page = await GetAsync(fromPath, cancellationToken);
        var html = await page.Content.ReadAsStringAsync(cancellationToken);
        return await SendAsync(
            new HttpRequestMessage(HttpMethod.Post, PortalUrls.Logout)
            {
                Content = new FormUrlEncodedContent(HiddenFields(html).Where(field => field.Key == "__RequestVerificationToken").Take(1)),
            },
            cancellationToken);
    }

    public Task<HeadlessCircuit> OpenCircuitAsync(string path, bool keepFrames = false, CancellationToken cancellationToken = default) =>
        HeadlessCircuit.OpenAsync(this, path, keepFrames, onFrame: null, cancellationToken);

    /// <summary>Opens a page of which every message goes to <paramref name="onFrame"/>, and none is kept.</summary>
    public Task<HeadlessCircuit> OpenCircuitAsync(string path, Action<ReadOnlyMemory<byte>> onFrame, CancellationToken cancellationToken = default) =>
        HeadlessCircuit.OpenAsync(this, path, keepFrames: false, onFrame, cancellationToken);

    /// <summary>Opens a page whose scripts answer what <paramref name="script"/> says: by the name of the call, whether it went well, and JSON; null for what they answer as a rule.</summary>
    public Task<HeadlessCircuit> OpenCircuitAsync(string path, Func<string, (bool Succeeded, string Json)?> script, CancellationToken cancellationToken) =>
        HeadlessCircuit.OpenAsync(this, path, keepFrames: true, onFrame: null, cancellationToken, script);

    /// <summary>Brings a page to life that was loaded before, by somebody else perhaps.</summary>
    public Task<HeadlessCircuit> OpenCircuitAsync(string path, string html, CancellationToken cancellationToken) =>
        HeadlessCircuit.OpenAsync(this, path, html, keepFrames: false, onFrame: null, cancellationToken);

    /// <inheritdoc cref="OpenCircuitAsync(string, string, CancellationToken)"/>
    public Task<HeadlessCircuit> OpenCircuitAsync(string path, string html, Action<ReadOnlyMemory<byte>> onFrame, CancellationToken cancellationToken = default) =>
        HeadlessCircuit.OpenAsync(this, path, html, keepFrames: false, onFrame, cancellationToken);

    public void Dispose() => _client.Dispose();

    public static IEnumerable<KeyValuePair<string, string>> HiddenFields(string html) =>
        HiddenInput().Matches(html).Select(match => KeyValuePair.Create(
            NameOf(match.Value),
            WebUtility.HtmlDecode(ValueAttribute().Match(match.Value).Groups[1].Value)));

    private static string NameOf(string input) => WebUtility.HtmlDecode(NameAttribute().Match(input).Groups[1].Value);

    private void Keep(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out var headers))
            return;

        foreach (var header in headers)
        {
            var pair = header.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0 || header.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
                _cookies.Remove(pair[0]);
            else
                _cookies[pair[0]] = pair[1];
        }
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenInput();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex NameAttribute();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex ValueAttribute();
}
