using ClicRdv.Client;

namespace ClicRdvPortal.Features.Planner.Work;

/// <summary>What a person did on the grid.</summary>
public abstract record PlannerGesture;

/// <summary>Chose one thing to look at.</summary>
public sealed record OpenGesture(long Id) : PlannerGesture;

/// <summary>Put something elsewhere, the thing that was held first.</summary>
public sealed record DropGesture(IReadOnlyList<long> Ids, PlannerPlace Place, bool Copy) : PlannerGesture
{
    /// <summary>The day it was held by, of what lasts over several: that day's part comes to stand at the place.</summary>
    public DateOnly? HeldDay { get; init; }
}

/// <summary>Gave something another begin or another end; the other one, null here, stays.</summary>
public sealed record ResizeGesture(long Id, DateTime? Start, DateTime? End) : PlannerGesture;

/// <summary>Marked an empty stretch.</summary>
public sealed record CreateGesture(PlannerPlace Place, DateTime End) : PlannerGesture;

/// <summary>Pressed a key or a button that stands for a command.</summary>
public sealed record CommandGesture(PlannerCommand Command, IReadOnlyList<long> Ids, PlannerPlace? Place) : PlannerGesture
{
    /// <summary>What a panel has read that the view does not show; never from the browser.</summary>
    public IReadOnlyList<Vevent> Seen { get; init; } = [];
}

public enum PlannerCommand
{
    /// <summary>Keeps what is to be put elsewhere, also when the view changes meanwhile.</summary>
    Pick,
    Cancel,
    Restore,
    MarkAbsent,
    Duplicate,
    Copy,
    Cut,
    Paste,
    Undo,
    Help,

    /// <summary>Opens the booking dialog, with the place that was chosen where one was.</summary>
    Book,

    /// <summary>The same with the customer and the services of a visit.</summary>
    Rebook,

    /// <summary>Looks for another practitioner or time for a visit.</summary>
    Reassign,
}
