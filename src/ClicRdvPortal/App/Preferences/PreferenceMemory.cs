using ClicRdvPortal.Personal;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.App.Preferences;

/// <summary>
/// Language and appearance beyond the browser: kept for who is signed in, and brought to the browser in which they sign
/// in next. What somebody chose at the login page a moment before counts more than what they had chosen once.
/// </summary>
internal sealed class PreferenceMemory(PersonalShelf shelf, LiveSessions sessions)
{
    private const string LanguageName = "language";
    private const string AppearanceName = "appearance";

    /// <summary>Holds the language chosen by nobody yet, until they sign in.</summary>
    private const string ChosenCookie = "portal-chosen-language";

    public async Task ChooseLanguageAsync(HttpContext context, string? language)
    {
        var known = PortalLanguages.Of(language);
        LanguageCookie.Write(context, known);
        if (await SessionOfAsync(context) is { } session)
            await shelf.SetAsync(session, LanguageName, known.TwoLetterISOLanguageName);
        else
            context.Response.Cookies.Append(ChosenCookie, known.TwoLetterISOLanguageName, ShortLived(context));
    }

    public async Task ChooseAppearanceAsync(HttpContext context, string? appearance)
    {
        AppearanceCookie.Write(context, appearance);
        if (await SessionOfAsync(context) is { } session)
            await shelf.SetAsync(session, AppearanceName, AppearanceCookie.Known(appearance));
    }

    /// <summary>Brings the choices of who signs in to this browser.</summary>
    public async Task RecallAsync(HttpContext context, LiveSession session)
    {
        var kept = await shelf.ReadAsync(session);
        await shelf.NoteSeenAsync(session);
        if (kept.GetValueOrDefault(AppearanceName) is { } appearance)
            AppearanceCookie.Write(context, appearance);

        if (context.Request.Cookies[ChosenCookie] is { Length: > 0 } chosen)
        {
            context.Response.Cookies.Delete(ChosenCookie, ShortLived(context));
            await shelf.SetAsync(session, LanguageName, PortalLanguages.Of(chosen).TwoLetterISOLanguageName);
        }
        else if (kept.GetValueOrDefault(LanguageName) is { } language)
        {
            LanguageCookie.Write(context, PortalLanguages.Of(language));
        }
    }

    private async Task<LiveSession?> SessionOfAsync(HttpContext context) =>
        CurrentPerson.SessionKeyOf(context.User) is { } key ? await sessions.FindAsync(key) : null;

    private static CookieOptions ShortLived(HttpContext context) => new()
    {
        MaxAge = TimeSpan.FromMinutes(15),
        SameSite = SameSiteMode.Lax,
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        IsEssential = true,
    };
}
