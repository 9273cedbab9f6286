using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Drawing;

namespace ClicRdvPortal.Features.Planner.Work;

/// <summary>Where vevents come to stand when one of them is put somewhere else: the others keep their distance from it.</summary>
public static class VeventMove
{
    /// <param name="moved">What moves, the one that was put first.</param>
    /// <param name="to">Where the first comes to stand.</param>
    /// <param name="calendars">The calendars in the order of their columns.</param>
    /// <param name="heldDay">The day whose part of the first was put there; null for all of it.</param>
    public static IReadOnlyList<Vevent> To(IReadOnlyList<Vevent> moved, PlannerPlace to, IReadOnlyList<Calendar> calendars, DateOnly? heldDay = null)
    {
        var first = moved[0];
        var shift = to.Time - StartOn(first, heldDay);
        var columns = calendars.Select(calendar => calendar.Id).ToList();
        var step = columns.IndexOf(to.CalendarId) - columns.IndexOf(first.CalendarId);
        return [.. moved.Select(vevent => Placed(vevent, shift, CalendarOf(vevent)))];

        long CalendarOf(Vevent vevent)
        {
            if (vevent.CalendarId == first.CalendarId)
                return to.CalendarId;

            // Over the edge there is no calendar: it stays on its own.
            var place = columns.IndexOf(vevent.CalendarId);
            return place >= 0 && place + step >= 0 && place + step < columns.Count ? columns[place + step] : vevent.CalendarId;
        }
    }

    /// <summary>Another begin or end. What comes after it in the same visit moves along with its end.</summary>
    public static IReadOnlyList<Vevent> Resize(Vevent resized, IReadOnlyList<Vevent> chain, DateTime start, DateTime end)
    {
        var place = chain.ToList().FindIndex(vevent => vevent.Id == resized.Id);
        var before = chain.Take(place).Select(vevent => Placed(vevent, start - resized.Start, vevent.CalendarId));
        var after = chain.Skip(place + 1).Select(vevent => Placed(vevent, end - resized.End, vevent.CalendarId));
        return [.. before, resized with { Start = start, End = end }, .. after];
    }

    /// <summary>Where the part of a day begins on the screen: what began the evening before stands from midnight on.</summary>
    private static DateTime StartOn(Vevent vevent, DateOnly? day) =>
        day is { } held && vevent.View is TimedVevent timed && DayPart.Of(timed, held) is { } part
            ? held.ToDateTime(TimeOnly.MinValue).AddMinutes(part.Start)
            : vevent.Start;

    /// <summary>A note belongs to its day and has no time in it.</summary>
    private static Vevent Placed(Vevent vevent, TimeSpan shift, long calendarId)
    {
        if (vevent.Kind == VeventKind.Note)
        {
            var day = (vevent.Start + shift).Date;
            return vevent with { Start = day, End = day, CalendarId = calendarId };
        }

        return vevent with { Start = vevent.Start + shift, End = vevent.End + shift, CalendarId = calendarId };
    }
}
