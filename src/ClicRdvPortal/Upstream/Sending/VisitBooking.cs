using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>A visit that is to be booked: its services one after the other, on one calendar.</summary>
public sealed record VisitBooking
{
    public required long GroupId { get; init; }

    public required long CalendarId { get; init; }

    /// <summary>Wall-clock time of the group.</summary>
    public required DateTime Start { get; init; }

    public required ImmutableArray<VisitService> Services { get; init; }

    public required long FicheId { get; init; }

    /// <summary>What the calendar shows of a forced visit: the customer's name. Upstream writes it by itself on a free slot.</summary>
    public required string Text { get; init; }

    public string Comments { get; init; } = "";

    /// <summary>Whether it is written with a free hand, by <c>vevents</c>; else by <c>appointments</c>, with ClicRDV's own rules (clicrdv-api §16).</summary>
    public bool IsForced { get; init; }

    /// <summary>For a forced one: what stood there before, so that a lost answer's row is told from a twin (fault F15).</summary>
    public FrozenSet<long> KnownIds { get; init; } = [];

    public DateTime End => Start.AddMinutes(Services.Sum(service => service.Minutes));

    /// <summary>Calendar and time only: the rest is about a person.</summary>
    public override string ToString() => $"visit on {CalendarId} at {Start:s}";
}

/// <param name="InterventionId">The service.</param>
/// <param name="Minutes">How long a forced one lasts; on a free slot upstream's own length counts.</param>
public sealed record VisitService(long InterventionId, int Minutes);
