using System.Globalization;

namespace ClicRdv.Client;

/// <summary>
/// Upstream's only time format, <c>yyyy-MM-dd HH:mm:ss</c>: wall-clock time of the group, without an offset (clicrdv-api §6).
/// </summary>
public static class WallClock
{
    private const string Pattern = "yyyy-MM-dd HH:mm:ss";

    /// <summary>Prints the wall-clock digits of <paramref name="time"/>; its <see cref="DateTime.Kind"/> is not looked at and nothing is converted.</summary>
    public static string Format(DateTime time) => time.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>Reads the exact format; the result is <see cref="DateTimeKind.Unspecified"/>.</summary>
    /// <returns>False when <paramref name="text"/> is anything else.</returns>
    public static bool TryParse(string? text, out DateTime time) =>
        DateTime.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
