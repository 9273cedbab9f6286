using System.Globalization;

namespace ClicRdvPortal.Features.Groups.Settings;

/// <summary>
/// A reminder's delay: minutes upstream (clicrdv-api §11), hours on the screen. Whole hours are written « 24 »,
/// others « 1:30 », so that no minute is lost on the way.
/// </summary>
public static class ReminderDelay
{
    private const int MinutesAnHour = 60;
    private const int LongestText = 12;

    /// <summary>Hours, from minutes.</summary>
    public static string Format(int minutes) => minutes % MinutesAnHour == 0
        ? (minutes / MinutesAnHour).ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{minutes / MinutesAnHour}:{Math.Abs(minutes % MinutesAnHour):00}");

    /// <summary>Minutes, from « 24 », « 24 h », « 1,5 », « 1.5 », « 1:30 », « 1 h 30 » or nothing (0); null when it is none of these.</summary>
    public static int? Parse(string text)
    {
        if (text.Length > LongestText)
            return null;
        var plain = string.Concat(text.Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();
        if (plain.Length == 0)
            return 0;
        return plain.Split(':', 'H') switch
        {
            [var hours] => Minutes(hours),
            [var hours, ""] => Minutes(hours),
            [var hours, { Length: 2 } minutes] when Whole(hours) is { } whole && Whole(minutes) is { } rest and < MinutesAnHour =>
                (whole * MinutesAnHour) + rest,
            _ => null,
        };
    }

    private static int? Minutes(string hours)
    {
        if (!decimal.TryParse(hours.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        var minutes = value * MinutesAnHour;
        return minutes <= int.MaxValue && decimal.IsInteger(minutes) ? (int)minutes : null;
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < 10_000 ? value : null;
}
