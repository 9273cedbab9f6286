using ClicRdv.Client;

namespace ClicRdvPortal.Features.Planner.Drawing;

/// <summary>The part of something that stands on one day.</summary>
public static class DayPart
{
    private const int DayMinutes = 24 * 60;

    /// <summary>At least this long on the screen, so that what has no length can be seen and met.</summary>
    private const int Shortest = 5;

    /// <summary>In minutes of the wall clock from midnight; null when it has no part in the day.</summary>
    public static Stretch? Of(TimedVevent timed, DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        if (!timed.Vevent.Touches(midnight, midnight.AddDays(1)))
            return null;

        var start = Math.Clamp((int)(timed.Start - midnight).TotalMinutes, 0, DayMinutes - Shortest);
        var end = Math.Clamp((int)Math.Ceiling((timed.End - midnight).TotalMinutes), start + Shortest, DayMinutes);
        return new Stretch(start, end);
    }

    /// <summary>Whether it began on an earlier day.</summary>
    public static bool IsContinued(TimedVevent timed, DateOnly date) => timed.Start < date.ToDateTime(TimeOnly.MinValue);

    /// <summary>Whether it ends on a later day.</summary>
    public static bool GoesOn(TimedVevent timed, DateOnly date) => timed.End > date.ToDateTime(TimeOnly.MinValue).AddDays(1);
}
