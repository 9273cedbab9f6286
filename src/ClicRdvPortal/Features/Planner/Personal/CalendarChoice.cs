using System.Collections.Immutable;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Store;

namespace ClicRdvPortal.Features.Planner.Personal;

/// <summary>Which calendars are shown, and in what order: what ticking, reordering and applying a set lead to.</summary>
internal static class CalendarChoice
{
    /// <summary>The state with these calendars. All of them in the practice's order is « all », so that new ones join by themselves.</summary>
    public static PlannerPageState Show(this PlannerReading reading, IEnumerable<long> calendarIds)
    {
        ImmutableArray<long> ids = [.. calendarIds.Distinct().Take(PlannerPageState.MostCalendars)];
        return reading.State with { Calendars = ids.SequenceEqual(reading.Frame.Calendars.Select(calendar => calendar.Id)) ? [] : ids };
    }

    /// <summary>With one calendar more or less; null when it would be the last one, since no calendar means all of them.</summary>
    public static PlannerPageState? Toggle(this PlannerReading reading, long calendarId, bool isShown)
    {
        var shown = Ids(reading.Calendars);
        if (!isShown)
            return shown.Count == 1 && shown[0] == calendarId ? null : reading.Show(shown.Where(id => id != calendarId));

        // An order that is the person's own is kept and added to; the practice's order stays the practice's.
        var known = Ids(reading.Frame.Calendars);
        var inPracticeOrder = shown.SequenceEqual(known.Where(shown.Contains));
        return reading.Show(inPracticeOrder ? known.Where(id => id == calendarId || shown.Contains(id)) : [.. shown, calendarId]);
    }

    /// <summary>The calendars of a set that are there.</summary>
    public static ImmutableArray<Calendar> Left(this PlannerFrame frame, PersonalSet set) =>
        [.. set.CalendarIds.Select(frame.FindCalendar).OfType<Calendar>()];

    /// <summary>Whether a set is what is shown now.</summary>
    public static bool IsShown(this PlannerReading reading, PersonalSet set) =>
        Ids(reading.Frame.Left(set)) is { Count: > 0 } left && left.SequenceEqual(Ids(reading.Calendars));

    private static List<long> Ids(IEnumerable<Calendar> calendars) => [.. calendars.Select(calendar => calendar.Id)];
}
