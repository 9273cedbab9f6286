using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Booking.Repeating;

/// <summary>One visit of several, before they are booked.</summary>
/// <param name="Wished">When the rule puts it.</param>
/// <param name="CalendarId">Whose calendar.</param>
/// <param name="Start">When it is to begin: as wished, or shifted.</param>
public sealed record PlannedVisit(DateTime Wished, long CalendarId, DateTime Start)
{
    /// <summary>Whether it fits into an opening and stands over nothing.</summary>
    public bool IsFree { get; init; }

    public IReadOnlyList<SendingWarning> Warnings { get; init; } = [];

    /// <summary>The public holiday of that day, by its name.</summary>
    public string? Holiday { get; init; }

    public PlannedChoice Choice { get; init; }

    /// <summary>Whether the person chose or shifted it: what is read anew does not take that back.</summary>
    public bool IsDecided { get; init; }

    public bool IsShifted => Start != Wished;

    /// <summary>Whether something speaks against it that a person has to decide about.</summary>
    public bool IsDoubtful => Warnings.Count > 0;

    /// <summary>Whether it goes by the free hand: ClicRDV's own rules would refuse it.</summary>
    public bool IsForced => !IsFree;
}

public enum PlannedChoice
{
    Book,
    Skip,
}
