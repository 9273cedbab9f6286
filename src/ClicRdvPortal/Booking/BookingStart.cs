using System.Collections.Immutable;
using ClicRdvPortal.Shared.Fiches;

namespace ClicRdvPortal.Booking;

/// <summary>What is known of a visit when the dialog opens.</summary>
public sealed record BookingStart
{
    public FicheChoice? Fiche { get; init; }

    /// <summary>Whether somebody was meant who could not be read, or is archived.</summary>
    public bool IsFicheLost { get; init; }

    public ImmutableArray<long> Services { get; init; } = [];

    /// <summary>Whom it may be with; none for anyone.</summary>
    public ImmutableArray<long> People { get; init; } = [];

    public string Comments { get; init; } = "";

    /// <summary>From which day on free times are looked for; today's at the earliest.</summary>
    public DateOnly? From { get; init; }

    /// <summary>A place that was chosen on the grid.</summary>
    public BookingPlace? Place { get; init; }

    /// <summary>Which visit is to be moved rather than booked: only its place is asked for.</summary>
    public MovedVisit? Move { get; init; }
}

/// <param name="VeventIds">Its rows, which do not stand in their own way.</param>
/// <param name="From">Where it stands.</param>
/// <param name="Length">Its own, whatever its services usually take.</param>
public sealed record MovedVisit(ImmutableArray<long> VeventIds, BookingPlace From, TimeSpan Length);

/// <param name="CalendarId">Whose calendar.</param>
/// <param name="Start">Wall-clock time of the group.</param>
public sealed record BookingPlace(long CalendarId, DateTime Start);
