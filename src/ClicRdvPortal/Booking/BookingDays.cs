using System.Collections.Frozen;
using ClicRdv.Client;
using ClicRdvPortal.Booking.Repeating;
using ClicRdvPortal.Shared.Warnings;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Booking;

/// <summary>What stands on a calendar over some days, and what that says about booking there.</summary>
public sealed class BookingDays(IReadOnlyList<Vevent> vevents, GroupTimezone timezone, TimeProvider clock, Func<DateOnly, string?> holidayOf)
{
    /// <summary>The same as if some of it did not stand there: what is moved is not in its own way.</summary>
    public BookingDays Without(IReadOnlyCollection<long> ids) => new([.. vevents.Where(vevent => !ids.Contains(vevent.Id))], timezone, clock, holidayOf);

    public FreeTimes Free { get; } = new(vevents);

    public FrozenSet<long> KnownIds { get; } = vevents.Select(vevent => vevent.Id).ToFrozenSet();

    /// <summary>What speaks against a visit there; upstream itself checks nothing of it when it is forced.</summary>
    public IReadOnlyList<SendingWarning> Weigh(long calendarId, DateTime start, TimeSpan length) =>
        new VeventWarnings(vevents, timezone, clock, day => holidayOf(day) is not null)
            .Of([new Vevent { Id = long.MinValue, CalendarId = calendarId, Start = start, End = start + length, FicheId = 1, InterventionId = 1 }]);

    public RepetitionPlan Plan(TimeSpan length) => new(Free, (calendarId, start) => Weigh(calendarId, start, length), holidayOf, length);
}
