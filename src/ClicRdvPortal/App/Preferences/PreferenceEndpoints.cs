using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace ClicRdvPortal.App.Preferences;

/// <summary>Language and appearance as plain form posts: they work without a script, before sign-in too.</summary>
internal static class PreferenceEndpoints
{
    public static void MapPreferences(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(PortalUrls.Language, ChooseLanguage).AllowAnonymous();
        endpoints.MapPost(PortalUrls.Appearance, ChooseAppearance).AllowAnonymous();
    }

    private static RedirectHttpResult ChooseLanguage(
        HttpContext context, [FromForm] string? language, [FromForm] string? returnUrl)
    {
        var culture = new RequestCulture(PortalLanguages.Of(language));
        context.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(culture),
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            });
        return Back(returnUrl);
    }

    private static RedirectHttpResult ChooseAppearance(
        HttpContext context, [FromForm] string? appearance, [FromForm] string? returnUrl)
    {
        AppearanceCookie.Write(context, appearance);
        return Back(returnUrl);
    }

    private static RedirectHttpResult Back(string? returnUrl) => TypedResults.LocalRedirect(ReturnAddress.Of(returnUrl));
}
