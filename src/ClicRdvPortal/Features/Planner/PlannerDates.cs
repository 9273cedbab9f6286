using System.Globalization;
using ClicRdvPortal.Shared.Display;

namespace ClicRdvPortal.Features.Planner;

/// <summary>Days as people write them, in the language of the page.</summary>
public static class PlannerDates
{
    /// <summary>« jeu. 26 nov. »</summary>
    public static string ShortDay(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.CurrentCulture);

    /// <summary>« jeudi 26 novembre 2026 »</summary>
    public static string LongDay(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>« mardi 12 mars », as one says it when the year is plain.</summary>
    public static string SpokenDay(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.CurrentCulture);

    /// <summary>« mar. 12 mars, 9 h 30 »</summary>
    public static string Moment(DateTime time) => Moments.Of(time);

    /// <summary>« 9 h 30 », in English « 09:30 ».</summary>
    public static string Time(DateTime time) => Moments.Time(time);

    /// <summary>« novembre 2026 »</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>« 23 – 29 novembre 2026 », with both months where there are two.</summary>
    public static string Range(DateOnly from, DateOnly last) => (from.Year, from.Month) == (last.Year, last.Month)
        ? $"{from.Day} – {last.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)}"
        : $"{from.ToString(from.Year == last.Year ? "d MMM" : "d MMM yyyy", CultureInfo.CurrentCulture)} – {last.ToString("d MMM yyyy", CultureInfo.CurrentCulture)}";

    public static int IsoWeek(DateOnly day) => ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue));
}
