using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ClicRdvPortal.App.Preferences;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Tests.Architecture;
using MudBlazor;

namespace ClicRdvPortal.Tests.App;

/// <summary>Colours that can be told apart and read, in light and in dark, and one set of them.</summary>
public sealed partial class LookTests
{
    private static readonly Dictionary<string, (string Light, string Dark)> Tokens =
        Token().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "wwwroot/css/tokens.css")))
            .DistinctBy(match => match.Groups[1].Value, StringComparer.Ordinal)
            .ToDictionary(
                match => match.Groups[1].Value,
                match => (match.Groups[2].Value, match.Groups[3].Value),
                StringComparer.Ordinal);

    [Theory]
    [InlineData("text", "ground", 4.5)]
    [InlineData("text", "surface", 4.5)]
    [InlineData("text", "raised", 4.5)]
    [InlineData("text", "hover", 4.5)]
    [InlineData("quiet", "ground", 4.5)]
    [InlineData("quiet", "surface", 4.5)]
    [InlineData("quiet", "raised", 4.5)]
    [InlineData("quiet", "hover", 4.5)]
    [InlineData("primary", "surface", 4.5)]
    [InlineData("primary", "primary-soft", 4.5)]
    [InlineData("on-primary", "primary", 4.5)]
    [InlineData("on-primary", "primary-hover", 4.5)]
    [InlineData("on-danger", "danger", 4.5)]
    [InlineData("danger", "danger-soft", 4.5)]
    [InlineData("danger", "surface", 4.5)]
    [InlineData("warning", "warning-soft", 4.5)]
    [InlineData("success", "success-soft", 4.5)]
    [InlineData("text", "danger-soft", 4.5)]
    [InlineData("text", "warning-soft", 4.5)]
    [InlineData("input-line", "surface", 3)]
    [InlineData("input-line", "ground", 3)]
    [InlineData("primary", "ground", 3)]
    public void Contrast_is_enough_in_light_and_in_dark(string front, string back, double least)
    {
        Assert.InRange(Contrast(Tokens[front].Light, Tokens[back].Light), least, 21);
        Assert.InRange(Contrast(Tokens[front].Dark, Tokens[back].Dark), least, 21);
    }

    [Fact]
    public void The_theme_of_the_component_library_has_the_colours_of_the_tokens()
    {
        var (light, dark) = (PortalTheme.Instance.PaletteLight, PortalTheme.Instance.PaletteDark);

        AssertSame("primary", light.Primary, dark.Primary);
        AssertSame("danger", light.Error, dark.Error);
        AssertSame("warning", light.Warning, dark.Warning);
        AssertSame("success", light.Success, dark.Success);
        AssertSame("ground", light.Background, dark.Background);
        AssertSame("raised", light.Surface, dark.Surface);
        AssertSame("text", light.TextPrimary, dark.TextPrimary);
        AssertSame("quiet", light.TextSecondary, dark.TextSecondary);
        AssertSame("line", light.LinesDefault, dark.LinesDefault);
        AssertSame("input-line", light.LinesInputs, dark.LinesInputs);
    }

    [Fact]
    public void Every_sign_that_has_a_name_has_a_drawing()
    {
        Assert.All(
            typeof(IconName).GetFields(BindingFlags.Public | BindingFlags.Static),
            name => Assert.StartsWith("<", IconDrawings.Of((string)name.GetRawConstantValue()!), StringComparison.Ordinal));
        Assert.All(AppearanceCookie.All, name => Assert.StartsWith("<", IconDrawings.Of(name), StringComparison.Ordinal));
    }

    [Fact]
    public void No_style_sheet_reaches_outside_the_site() => Assert.All(
        Directory.EnumerateFiles(SourceTree.Root, "*.css", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)),
        path => Assert.DoesNotMatch("""(url\(\s*["']?|@import\s+["'])(https?:)?//""", File.ReadAllText(path)));

    private static void AssertSame(string token, MudBlazor.Utilities.MudColor light, MudBlazor.Utilities.MudColor dark) =>
        Assert.Equal(Tokens[token], (light.Value[..7], dark.Value[..7]));

    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour)
    {
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));

        double Channel(int start)
        {
            var value = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
    }

    [GeneratedRegex("""--portal-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)""")]
    private static partial Regex Token();
}
