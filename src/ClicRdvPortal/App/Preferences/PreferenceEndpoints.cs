using ClicRdvPortal.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ClicRdvPortal.App.Preferences;

/// <summary>Language and appearance as plain form posts: they work without a script, before sign-in too.</summary>
internal static class PreferenceEndpoints
{
    public static void MapPreferences(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(PortalUrls.Language, ChooseLanguageAsync).AllowAnonymous().DisableAntiforgery().AddEndpointFilter(FromOwnPageAsync);
        endpoints.MapPost(PortalUrls.Appearance, ChooseAppearanceAsync).AllowAnonymous().DisableAntiforgery().AddEndpointFilter(FromOwnPageAsync);
    }

    /// <summary>A page's token is void once somebody signs in or out in another tab, and a bare 400 is no answer to who
    /// chooses a language then: what the browser says of the form's origin counts as well.</summary>
    private static async ValueTask<object?> FromOwnPageAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var isOwn = context.Request.Headers["Sec-Fetch-Site"] is ["same-origin"]
            || await context.RequestServices.GetRequiredService<IAntiforgery>().IsFormOfOursAsync(context);
        return isOwn ? await next(invocation) : TypedResults.BadRequest();
    }

    private static async Task<RedirectHttpResult> ChooseLanguageAsync(
        HttpContext context, PreferenceMemory memory, [FromForm] string? language, [FromForm] string? returnUrl)
    {
        await memory.ChooseLanguageAsync(context, language);
        return Back(returnUrl);
    }

    private static async Task<RedirectHttpResult> ChooseAppearanceAsync(
        HttpContext context, PreferenceMemory memory, [FromForm] string? appearance, [FromForm] string? returnUrl)
    {
        await memory.ChooseAppearanceAsync(context, appearance);
        return Back(returnUrl);
    }

    private static RedirectHttpResult Back(string? returnUrl) => TypedResults.LocalRedirect(ReturnAddress.Of(returnUrl));
}
