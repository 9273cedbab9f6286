using System.Collections.Frozen;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Reading;

namespace ClicRdvPortal.Features.Planner.Months;

/// <summary>How full each day of a month's weeks is: all that the month keeps of appointments that may be tens of thousands.</summary>
public sealed class MonthCounts
{
    private readonly FrozenDictionary<DateOnly, DayCount> _days;

    private MonthCounts(FrozenDictionary<DateOnly, DayCount> days) => _days = days;

    /// <summary>What the fullest day of some has; 0 where no day has any.</summary>
    public int MostOf(IEnumerable<DateOnly> days) => days.Select(day => CountOn(day).Total).DefaultIfEmpty().Max();

    public DayCount CountOn(DateOnly day) => _days.GetValueOrDefault(day, DayCount.None);

    /// <summary>Counts as the heads of a day's columns do: what lasts over midnight stands on both days.</summary>
    public static MonthCounts Of(IReadOnlyList<Vevent> vevents, IReadOnlyList<Calendar> calendars, PlannerSpan span)
    {
        var shown = calendars.ToFrozenDictionary(calendar => calendar.Id);
        var byDay = vevents
            .Where(vevent => shown.ContainsKey(vevent.CalendarId) && vevent is { Deleted: false, Kind: VeventKind.Rdv or VeventKind.Note })
            .SelectMany(vevent => DaysOf(vevent, span).Select(day => (Day: day, Vevent: vevent)))
            .ToLookup(pair => pair.Day, pair => pair.Vevent);
        return new MonthCounts(byDay.ToFrozenDictionary(day => day.Key, day => CountOf([.. day], calendars)));
    }

    private static DayCount CountOf(IReadOnlyList<Vevent> vevents, IReadOnlyList<Calendar> calendars)
    {
        var counts = vevents.Where(vevent => vevent.Kind == VeventKind.Rdv).CountBy(vevent => vevent.CalendarId).ToDictionary();
        return new DayCount(
            counts.Values.Sum(),
            [.. calendars.Where(calendar => counts.ContainsKey(calendar.Id)).Select(calendar => (calendar, counts[calendar.Id])).OrderByDescending(pair => pair.Item2)],
            [.. vevents.Where(vevent => vevent.Kind == VeventKind.Note).Select(note => note.Text)]);
    }

    private static IEnumerable<DateOnly> DaysOf(Vevent vevent, PlannerSpan span)
    {
        var first = DateOnly.FromDateTime(vevent.Start);
        var last = DateOnly.FromDateTime(vevent.End > vevent.Start ? vevent.End.AddTicks(-1) : vevent.Start);
        for (var day = first < span.From ? span.From : first; day <= last && day < span.Until; day = day.AddDays(1))
            yield return day;
    }
}
