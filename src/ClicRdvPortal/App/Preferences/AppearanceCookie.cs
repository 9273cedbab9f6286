namespace ClicRdvPortal.App.Preferences;

/// <summary>Light, dark or as the system has it, remembered in the browser for a year. The page's script writes the
/// same cookie, so it is not HttpOnly; it says nothing about the person.</summary>
public static class AppearanceCookie
{
    public const string Name = "portal-appearance";
    public const string System = "system";
    public const string Light = "light";
    public const string Dark = "dark";

    public static IReadOnlyList<string> All { get; } = [System, Light, Dark];

    public static string Read(HttpRequest request) => Known(request.Cookies[Name]);

    public static void Write(HttpContext context, string? appearance) =>
        context.Response.Cookies.Append(Name, Known(appearance), new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });

    public static string Known(string? appearance) =>
        appearance is not null && All.Contains(appearance, StringComparer.Ordinal) ? appearance : System;
}
