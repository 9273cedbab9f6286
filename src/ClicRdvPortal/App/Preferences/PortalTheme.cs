using MudBlazor;

namespace ClicRdvPortal.App.Preferences;

/// <summary>The look in MudBlazor's terms. Colours in the browser come from <c>css/tokens.css</c>, which wins over
/// these so that light and dark need no word from the server; a test holds the two to the same values.</summary>
public static class PortalTheme
{
    private static readonly string[] Inter = ["Inter Variable", "system-ui", "sans-serif"];

    public static MudTheme Instance { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0f766e",
            PrimaryDarken = "#115e59",
            Error = "#b42318",
            Warning = "#b54708",
            Success = "#067647",
            Info = "#0f766e",
            Background = "#f7f8f6",
            Surface = "#ffffff",
            TextPrimary = "#18211e",
            TextSecondary = "#56635d",
            LinesDefault = "#dde2de",
            LinesInputs = "#7f8b85",
            Divider = "#dde2de",
            TableLines = "#dde2de",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#5ec8bc",
            PrimaryDarken = "#7ed6cc",
            PrimaryContrastText = "#0b1f1c",
            Error = "#f97066",
            Warning = "#fdb022",
            Success = "#47cd89",
            Info = "#5ec8bc",
            Background = "#0f1514",
            Surface = "#1d2928",
            TextPrimary = "#e6ece9",
            TextSecondary = "#9db0aa",
            LinesDefault = "#2b3836",
            LinesInputs = "#71827c",
            Divider = "#2b3836",
            TableLines = "#2b3836",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", AppbarHeight = "48px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Inter, FontSize = ".875rem", LineHeight = "1.43", LetterSpacing = "normal" },
            H5 = new H5Typography { FontFamily = Inter, FontSize = "1.25rem", FontWeight = "600", LetterSpacing = "-.01em" },
            H6 = new H6Typography { FontFamily = Inter, FontSize = "1rem", FontWeight = "600", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Inter, FontSize = ".875rem", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Inter, FontSize = ".8125rem", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontFamily = Inter, FontSize = ".875rem", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontFamily = Inter, FontSize = ".8125rem", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Inter, FontSize = ".875rem", TextTransform = "none", LetterSpacing = "normal" },
            Caption = new CaptionTypography { FontFamily = Inter, FontSize = ".75rem", LetterSpacing = "normal" },
        },
    };
}
