using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace ClicRdvPortal.App.Preferences;

/// <summary>The language that was chosen, remembered in the browser for a year.</summary>
public static class LanguageCookie
{
    public static void Write(HttpContext context, CultureInfo language) => context.Response.Cookies.Append(
        CookieRequestCultureProvider.DefaultCookieName,
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
        new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
}
