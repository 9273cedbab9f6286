using System.Globalization;

namespace ClicRdvPortal.Features.Interventions.Editing;

/// <summary>
/// Prices as people type them, « 12,50 » and "12.50" alike, and as the upstream keeps them, in cents. A comma and a point both
/// part the cents, in either language; thousands are parted by blanks alone, since 1,234 could be either.
/// </summary>
public static class Euros
{
    /// <summary>The cents, or null when it is no price: negative, more than two decimals, or beyond what a number can hold.</summary>
    public static int? CentsOf(string text)
    {
        var plain = string.Concat(text.Where(character => !char.IsWhiteSpace(character))).Replace("€", "", StringComparison.Ordinal);
        var parts = plain.Split(',', '.');
        if (parts.Length > 2 || parts[0].Length == 0 || (parts.Length == 2 && parts[1].Length is 0 or > 2))
            return null;

        var cents = parts.Length == 2 ? parts[1].PadRight(2, '0') : "00";
        return int.TryParse(parts[0] + cents, NumberStyles.None, CultureInfo.InvariantCulture, out var all) ? all : null;
    }

    /// <summary>« 12,50 »: without the sign, so that it can be typed over.</summary>
    public static string TextOf(long cents, CultureInfo culture) =>
        string.Create(culture, $"{cents / 100m:0.00}");

    /// <summary>What was typed, with a point whatever the language; what is no price stays as it is.</summary>
    public static string PlainOf(string text) => CentsOf(text) is null ? text : text.Replace(',', '.');

    /// <summary>What <see cref="PlainOf"/> has made plain, as it is typed in a language.</summary>
    public static string SpokenOf(string plain, CultureInfo culture) =>
        CentsOf(plain) is null ? plain : plain.Replace(".", culture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal);
}
