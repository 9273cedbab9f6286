using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Reading;

namespace ClicRdvPortal.Features.Planner.Printing;

/// <summary>One line of a sheet: something on the calendar, or a stretch that is free.</summary>
/// <param name="Stretch">Its part of the day, in minutes from midnight.</param>
/// <param name="View">What stands there; null where it is free.</param>
public sealed record SheetRow(Stretch Stretch, TimedVevent? View);

/// <summary>A day of one calendar, as it is printed.</summary>
/// <param name="Calendar">Whose day it is.</param>
/// <param name="Count">Its appointments, cancelled ones left out.</param>
/// <param name="Notes">The texts of the day's notes.</param>
/// <param name="Rows">In the order of time.</param>
public sealed record DaySheet(Calendar Calendar, int Count, IReadOnlyList<string> Notes, IReadOnlyList<SheetRow> Rows)
{
    public static IEnumerable<DaySheet> Of(PlannerReading reading)
    {
        var byCalendar = reading.Vevents.ToLookup(vevent => vevent.CalendarId);
        return reading.Calendars.Select(calendar => Of(reading, calendar, [.. byCalendar[calendar.Id].Select(vevent => vevent.View)]));
    }

    private static DaySheet Of(PlannerReading reading, Calendar calendar, IReadOnlyList<VeventView> views)
    {
        var rows = views
            .OfType<TimedVevent>()
            .Where(view => view is not Opening)
            .Select(view => (View: view, Part: DayPart.Of(view, reading.Date)))
            .Where(row => row.Part is not null)
            .Select(row => new SheetRow(row.Part!.Value, row.View))
            .ToList();
        var free = FreeStretches.Of(
            rows.Where(row => row.View is { Deleted: false }).Select(row => row.Stretch),
            new HourRange(reading.State.FromHour, reading.State.ToHour),
            reading.State.Slot);
        return new DaySheet(
            calendar,
            rows.Count(row => row.View is Rdv { Deleted: false }),
            [.. views.OfType<Note>().Select(note => note.Vevent.Text)],
            [.. rows.Concat(free.Select(stretch => new SheetRow(stretch, null))).OrderBy(row => row.Stretch.Start).ThenBy(row => row.Stretch.End)]);
    }
}
