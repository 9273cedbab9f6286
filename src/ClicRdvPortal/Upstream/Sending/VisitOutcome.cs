namespace ClicRdvPortal.Upstream.Sending;

/// <summary>How the booking of one visit stands, or has ended.</summary>
public sealed record VisitOutcome(VisitBooking Visit)
{
    public VisitState State { get; init; }

    public ApiProblem? Problem { get; init; }

    /// <summary>Whether somebody has looked for it upstream after its answer was lost.</summary>
    internal bool IsSeen { get; init; }
}

public enum VisitState
{
    Waiting,
    Sending,
    Booked,

    /// <summary>Of several services only the first ones stand upstream.</summary>
    InPart,

    /// <summary>Refused or not arrived: nothing of it stands upstream.</summary>
    Failed,

    /// <summary>The answer was lost, and looking for the visit failed too.</summary>
    ToVerify,

    /// <summary>Not tried: the person stopped, or one before it met what this one would meet too.</summary>
    Unsent,
}
