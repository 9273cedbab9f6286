using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;

namespace ClicRdvPortal.Sessions;

/// <summary>
/// Signing in must give a new session key whatever cookie the browser brings (threat T07). The cookie handler reuses
/// the key of a cookie it could read, so on the login form's post it is shown none; nor where the form is asked for by somebody who may
/// be signed in still, since it is bound to who asks; nor by the error page of a request whose ticket could not be read, which would fail like it.
/// </summary>
internal sealed class LoginCookieManager : ICookieManager
{
    private readonly ChunkingCookieManager _inner = new();

    public static bool IsSigningIn(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && IsAtLogin(request);

    public string? GetRequestCookie(HttpContext context, string key) =>
        IsSigningIn(context.Request) || (IsAtLogin(context.Request) && SessionNotice.IsKnown(context.Request.Query["notice"]))
            || context.Features.Get<IExceptionHandlerFeature>()?.Error is TicketUnreadException
            ? null
            : _inner.GetRequestCookie(context, key);

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _inner.AppendResponseCookie(context, key, value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _inner.DeleteCookie(context, key, options);

    private static bool IsAtLogin(HttpRequest request) => request.Path.Equals(PortalUrls.LoginPath, StringComparison.OrdinalIgnoreCase);
}
