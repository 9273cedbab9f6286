using System.Globalization;

namespace ClicRdvPortal.Shared.Display;

/// <summary>Times as people write them, in the language of the page.</summary>
public static class Moments
{
    /// <summary>« mar. 12 mars, 9 h 30 »</summary>
    public static string Of(DateTime time) => $"{Day(time)}, {Time(time)}";

    /// <summary>« mar. 12 mars »</summary>
    public static string Day(DateTime time) => time.ToString("ddd d MMM", CultureInfo.CurrentCulture);

    /// <summary>« mardi 12 mars »</summary>
    public static string LongDay(DateTime time) => time.ToString("dddd d MMMM", CultureInfo.CurrentCulture);

    /// <summary>« 9 h 30 », in English « 09:30 ».</summary>
    public static string Time(DateTime time) => CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "fr"
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Hour}\u00A0h\u00A0{time.Minute:00}")
        : time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
