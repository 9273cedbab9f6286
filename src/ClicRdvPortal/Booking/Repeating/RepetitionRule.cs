namespace ClicRdvPortal.Booking.Repeating;

/// <summary>How a visit repeats.</summary>
/// <param name="Unit">Days or weeks.</param>
/// <param name="Every">Every how many of them, from 1.</param>
/// <param name="Times">How many visits in all; null where <paramref name="Until"/> says the end.</param>
/// <param name="Until">The last day that may have one.</param>
public sealed record RepetitionRule(RepetitionUnit Unit, int Every, int? Times, DateOnly? Until)
{
    /// <summary>A year of weeks: more is a mistake of the hand, and each may text somebody.</summary>
    public const int MostVisits = 52;

    public const int MostEvery = 52;

    /// <summary>The days, the first one among them.</summary>
    public IReadOnlyList<DateOnly> DaysFrom(DateOnly first)
    {
        var step = Math.Clamp(Every, 1, MostEvery) * (Unit == RepetitionUnit.Week ? 7 : 1);
        var most = Math.Clamp(Times ?? MostVisits, 1, MostVisits);
        return [.. Enumerable.Range(0, most).Select(time => first.AddDays(time * step)).TakeWhile((day, time) => time == 0 || Until is not { } last || day <= last)];
    }
}

public enum RepetitionUnit
{
    Week,
    Day,
}
