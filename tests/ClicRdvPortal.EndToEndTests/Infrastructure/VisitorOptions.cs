using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Infrastructure;

/// <summary>What somebody's browser is like.</summary>
public sealed record VisitorOptions
{
    public static readonly VisitorOptions Desk = new();

    public static readonly VisitorOptions Phone = new()
    {
        Width = 390,
        Height = 844,
        HasTouch = true,
        UserAgent = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
    };

    public int Width { get; init; } = 1440;

    public int Height { get; init; } = 900;

    public bool HasTouch { get; init; }

    /// <summary>What the browser says of itself; null for its own word.</summary>
    public string? UserAgent { get; init; }

    public bool HasScripts { get; init; } = true;

    /// <summary>What the system asks for.</summary>
    public ColorScheme ColorScheme { get; init; } = ColorScheme.Light;

    /// <summary>What the browser asks for in Accept-Language.</summary>
    public string Locale { get; init; } = "fr-FR";

    internal BrowserNewContextOptions ToContext(Uri site) => new()
    {
        BaseURL = site.ToString(),
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        HasTouch = HasTouch,
        UserAgent = UserAgent,
        JavaScriptEnabled = HasScripts,
        ColorScheme = ColorScheme,
        Locale = Locale,
        TimezoneId = "Europe/Paris",
        // What moves cannot be clicked or measured; motion is shown to nobody here.
        ReducedMotion = ReducedMotion.Reduce,
    };
}
