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

    private int Step => Math.Clamp(Every, 1, MostEvery) * (Unit == RepetitionUnit.Week ? 7 : 1);

    /// <summary>The days, the first one among them.</summary>
    public IReadOnlyList<DateOnly> DaysFrom(DateOnly first) =>
    [
        .. Enumerable.Range(0, Math.Clamp(Times ?? MostVisits, 1, MostVisits))
            .Select(time => first.AddDays(time * Step))
            .TakeWhile((day, time) => time == 0 || Until is not { } last || day <= last),
    ];

    /// <summary>Whether all that is wished is planned: no more visits than <see cref="MostVisits"/>, and none after a year.</summary>
    public bool IsWithinBounds(DateOnly first)
    {
        var visits = Until is { } last ? (last.DayNumber - first.DayNumber) / Step + 1 : Times ?? MostVisits;
        return visits <= MostVisits && first.DayNumber + (visits - 1) * Step <= first.AddYears(1).DayNumber;
    }
}

public enum RepetitionUnit
{
    Week,
    Day,
}
