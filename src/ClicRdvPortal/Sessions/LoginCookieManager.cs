using Microsoft.AspNetCore.Authentication.Cookies;

namespace ClicRdvPortal.Sessions;

/// <summary>
/// Signing in must give a new session key whatever cookie the browser brings (threat T07). The cookie handler reuses
/// the key of a cookie it could read, so on the login form's post it is shown none.
/// </summary>
internal sealed class LoginCookieManager : ICookieManager
{
    private readonly ChunkingCookieManager _inner = new();

    public static bool IsSigningIn(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Path.Equals(PortalUrls.LoginPath, StringComparison.OrdinalIgnoreCase);

    public string? GetRequestCookie(HttpContext context, string key) =>
        IsSigningIn(context.Request) ? null : _inner.GetRequestCookie(context, key);

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _inner.AppendResponseCookie(context, key, value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _inner.DeleteCookie(context, key, options);
}
