using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace ClicRdvPortal.App.Preferences;

/// <summary>French unless the person chose English, or their browser asks for English and nowhere for French.</summary>
public static class PortalLanguages
{
    // Both write 24-hour times and begin the week on Monday.
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<CultureInfo> All { get; } = [French, English];

    public static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(French);
        options.SupportedCultures = [.. All];
        options.SupportedUICultures = [.. All];
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider(),
            new CustomRequestCultureProvider(context =>
                Task.FromResult<ProviderCultureResult?>(new(OfBrowser(context.Request).Name))),
        ];
    }

    /// <summary>The language of a two-letter code, French where it is none of ours.</summary>
    public static CultureInfo Of(string? code) =>
        All.FirstOrDefault(language => string.Equals(language.TwoLetterISOLanguageName, code, StringComparison.OrdinalIgnoreCase))
        ?? French;

    private static CultureInfo OfBrowser(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is not 0)
            .Select(language => language.Value)
            .ToList();
        return wanted.Any(IsEnglish) && !wanted.Any(IsFrench) ? English : French;

        static bool IsEnglish(Microsoft.Extensions.Primitives.StringSegment language) =>
            language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        static bool IsFrench(Microsoft.Extensions.Primitives.StringSegment language) =>
            language.StartsWith("fr", StringComparison.OrdinalIgnoreCase);
    }
}
