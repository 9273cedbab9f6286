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
    /// <param name="before">The same visits as they were planned before, with what the person decided.</param>
    public ImmutableArray<PlannedVisit> Of(BookingPlace first, RepetitionRule rule, bool isOffered = false, IReadOnlyList<PlannedVisit>? before = null)
    {
        var time = TimeOnly.FromDateTime(first.Start);
        return
        [
            .. rule.DaysFrom(DateOnly.FromDateTime(first.Start)).Select((day, place) =>
            {
                var visit = Weighed(new PlannedVisit(day.ToDateTime(time), first.CalendarId, day.ToDateTime(time)));
                visit = place == 0 && isOffered ? visit with { IsFree = true, Warnings = [], Choice = PlannedChoice.Book } : visit;
                var decided = before?.FirstOrDefault(old => old.IsDecided && (old.Wished, old.CalendarId) == (visit.Wished, visit.CalendarId));
                return decided is null ? visit : Decided(visit, decided);
            }),
        ];
    }

    /// <summary>
    /// One of them at the nearest time where neither anything stands nor another of them will: of its day, else of one of the next days that
    /// is no holiday. As it is when there is none.
    /// </summary>
    public PlannedVisit Shift(IReadOnlyList<PlannedVisit> plan, int place)
    {
        var visit = plan[place];
        var left = free.With(plan.Where((other, at) => at != place && other.Choice == PlannedChoice.Book).Select(other => (other.CalendarId, other.Start)), length);
        for (var days = 0; days <= DaysAhead; days++)
        {
            var wished = visit.Wished.AddDays(days);
            if (holidayOf(DateOnly.FromDateTime(wished)) is null && left.Nearest(visit.CalendarId, wished, length) is { } start)
                return Weighed(visit with { Start = start }) with { IsDecided = true };
        }

        return visit;
    }

    /// <summary>As the person decided, unless something speaks against it now that they have not seen.</summary>
    private PlannedVisit Decided(PlannedVisit visit, PlannedVisit before)
    {
        var now = before.IsShifted ? Weighed(visit with { Start = before.Start }) : visit;
        return before.Choice == PlannedChoice.Skip || now.Warnings.All(before.Warnings.Contains) ? now with { Choice = before.Choice, IsDecided = true } : now;
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
