using System.Globalization;

namespace ClicRdv.Client;

/// <summary>
/// Upstream's only time format, <c>yyyy-MM-dd HH:mm:ss</c>: wall-clock time of the group, without an offset (clicrdv-api §6).
/// What it means in the group's zone is <see cref="GroupTimezone"/>'s business.
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

    // By hand, because the platform has no parser of this format for bytes, and a page of vevents has 800 of them.
    internal static bool TryParse(ReadOnlySpan<byte> text, out DateTime time)
    {
        time = default;
        if (text is not [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _, (byte)' ', _, _, (byte)':', _, _, (byte)':', _, _]) return false;
        if (!TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..10], out var day)) return false;
        if (!TryDigits(text[11..13], out var hour) || !TryDigits(text[14..16], out var minute) || !TryDigits(text[17..], out var second)) return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        if (hour > 23 || minute > 59 || second > 59) return false;
        time = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var sign in text)
        {
            var digit = sign - '0';
            if (digit is < 0 or > 9) return false;
            number = (number * 10) + digit;
        }

        return true;
    }
}
