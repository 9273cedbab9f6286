using System.Net;
using AngleSharp.Html.Parser;

namespace ClicRdvPortal.Tests.Sessions;

/// <summary>Reads the login page as a person does.</summary>
internal static class LoginHtml
{
    public const string SessionCookie = "__Host-ClicRdvPortal";

    public static async Task<string?> MessageAsync(HttpResponseMessage page)
    {
        using var document = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync());
        return document.QuerySelector("[role=alert], [role=status]")?.TextContent.Trim();
    }

    public static async Task<(string? Email, string? Password)> FieldsAsync(HttpResponseMessage page)
    {
        using var document = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync());
        return (document.QuerySelector("input[type=email]")?.GetAttribute("value"), document.QuerySelector("input[type=password]")?.GetAttribute("value"));
    }

    public static bool LeadsToLogin(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect
        && answer.Headers.Location is { } location
        && (location.IsAbsoluteUri ? location.AbsolutePath : location.OriginalString).StartsWith("/login", StringComparison.Ordinal);
}
