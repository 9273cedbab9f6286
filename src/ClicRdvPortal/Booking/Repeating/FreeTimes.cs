using ClicRdv.Client;

namespace ClicRdvPortal.Booking.Repeating;

/// <summary>What is free on calendars, by what stands on them: inside one opening, and over nothing else.</summary>
/// <param name="vevents">What stands there.</param>
public sealed class FreeTimes(IReadOnlyList<Vevent> vevents)
{
    /// <summary>The same when other visits stand there too.</summary>
    public FreeTimes With(IEnumerable<(long CalendarId, DateTime Start)> visits, TimeSpan length) =>
        new([.. vevents, .. visits.Select(visit => new Vevent { CalendarId = visit.CalendarId, Start = visit.Start, End = visit.Start + length, FicheId = 1, InterventionId = 1 })]);

    public bool IsFree(long calendarId, DateTime start, TimeSpan length)
    {
        var end = start + length;
        return Standing(calendarId).Any(vevent => vevent.Kind == VeventKind.Opening && vevent.Start <= start && vevent.End >= end)
            && !Taken(calendarId).Any(vevent => vevent.Start < end && start < vevent.End);
    }

    /// <summary>The free start of a day that is nearest to a wished one; the earlier of two that are equally near. Null when the day has none.</summary>
    public DateTime? Nearest(long calendarId, DateTime wished, TimeSpan length)
    {
        // The nearest one stands where something ends or begins, or where it was wished.
        var day = wished.Date;
        var starts = Standing(calendarId)
            .Where(vevent => vevent.Kind != VeventKind.Note && vevent.Start < day.AddDays(1) && vevent.End > day)
            .SelectMany(vevent => vevent.Kind == VeventKind.Opening
                ? new[] { vevent.Start, vevent.End - length }
                : [vevent.End, vevent.Start - length])
            .Append(wished)
            .Where(start => start.Date == day && IsFree(calendarId, start, length))
            .ToList();
        return starts.Count == 0 ? null : starts.Order().MinBy(start => (start - wished).Duration());
    }

    private IEnumerable<Vevent> Standing(long calendarId) => vevents.Where(vevent => vevent.CalendarId == calendarId && !vevent.Deleted);

    private IEnumerable<Vevent> Taken(long calendarId) => Standing(calendarId).Where(vevent => vevent.Kind is VeventKind.Rdv or VeventKind.Block);
}
