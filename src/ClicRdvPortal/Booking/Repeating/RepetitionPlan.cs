using System.Collections.Immutable;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Booking.Repeating;

/// <summary>
/// The visits of a repetition, each with what speaks against it. A holiday is skipped and what collides is too, until the person shifts it
/// or takes it all the same.
/// </summary>
/// <param name="free">What is free.</param>
/// <param name="weigh">What speaks against a visit at a place.</param>
/// <param name="holidayOf">What a day is called when it is a public holiday.</param>
/// <param name="length">Of the visit.</param>
public sealed class RepetitionPlan(FreeTimes free, Func<long, DateTime, IReadOnlyList<SendingWarning>> weigh, Func<DateOnly, string?> holidayOf, TimeSpan length)
{
    /// <summary>A shift that finds nothing on its day looks at so many days after it.</summary>
    public const int DaysAhead = 3;

    /// <param name="first">Where the first one stands.</param>
    /// <param name="rule">How it repeats.</param>
    /// <param name="isOffered">Whether upstream itself offers the first one: it knows more than what stands there tells.</param>
    public ImmutableArray<PlannedVisit> Of(BookingPlace first, RepetitionRule rule, bool isOffered = false)
    {
        var time = TimeOnly.FromDateTime(first.Start);
        return
        [
            .. rule.DaysFrom(DateOnly.FromDateTime(first.Start)).Select((day, place) =>
            {
                var visit = Weighed(new PlannedVisit(day.ToDateTime(time), first.CalendarId, day.ToDateTime(time)));
                return place == 0 && isOffered ? visit with { IsFree = true, Warnings = [], Choice = PlannedChoice.Book } : visit;
            }),
        ];
    }

    /// <summary>The same at the nearest free time: of its day, else of one of the next days that is no holiday. As it is when there is none.</summary>
    public PlannedVisit Shift(PlannedVisit visit)
    {
        for (var days = 0; days <= DaysAhead; days++)
        {
            var wished = visit.Wished.AddDays(days);
            if (holidayOf(DateOnly.FromDateTime(wished)) is null && free.Nearest(visit.CalendarId, wished, length) is { } start)
                return Weighed(visit with { Start = start });
        }

        return visit;
    }

    private PlannedVisit Weighed(PlannedVisit visit)
    {
        var holiday = holidayOf(DateOnly.FromDateTime(visit.Start));
        var warnings = weigh(visit.CalendarId, visit.Start);
        return visit with
        {
            Holiday = holiday,
            Warnings = warnings,
            IsFree = free.IsFree(visit.CalendarId, visit.Start, length),
            Choice = warnings.Count > 0 ? PlannedChoice.Skip : PlannedChoice.Book,
        };
    }
}
