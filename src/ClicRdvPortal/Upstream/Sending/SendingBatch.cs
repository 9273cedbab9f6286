using System.Collections.Immutable;
using ClicRdv.Client;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>What a person did in one go, from the moment it shows on the screen until the upstream has it.</summary>
public sealed record SendingBatch
{
    /// <summary>Its number within the session, from 1.</summary>
    public required long Number { get; init; }

    public required ImmutableArray<SendingItem> Items { get; init; }

    /// <summary>What speaks against it; then it waits for a word rather than for its delay.</summary>
    public ImmutableArray<SendingWarning> Warnings { get; init; } = [];

    public SendingState State { get; init; }

    /// <summary>How long it waits before it leaves.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>When it leaves; null unless it waits.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether it may still be taken back.</summary>
    public bool CanCancel => State is SendingState.Held or SendingState.Waiting;
}

public enum SendingState
{
    /// <summary>Something speaks against it: it leaves when the person says so.</summary>
    Held,
    Waiting,
    Sending,

    /// <summary>Ended with something that was not sent; a batch that went well is gone from the list.</summary>
    Ended,
}

public sealed record SendingItem(VeventWrite Write)
{
    public SendingItemState State { get; init; }

    public ApiProblem? Problem { get; init; }

    /// <summary>What stands upstream: the saved row, or the one somebody else wrote.</summary>
    public Vevent? Current { get; init; }

    /// <summary>For one to create: as it left the last time. Another try looks for that before it writes.</summary>
    public VeventWrite? Tried { get; init; }

    /// <summary>Whether nothing is to be done. What has left once may be there, though it shall not be.</summary>
    internal bool IsVoid => Write.IsVoid && !(Write.IsNew && Tried is not null);
}

public enum SendingItemState
{
    Waiting,
    Sent,

    /// <summary>Somebody else changed the same vevent: nothing was written.</summary>
    Conflict,

    /// <summary>Refused, or its answer was lost and it could not be re-read.</summary>
    Failed,

    /// <summary>Kept back because one before it met a fault that this one would meet too, or is of the same visit.</summary>
    Unsent,
}

/// <summary>Something that speaks against a change and that a person may override.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="VeventId">The vevent that is to change.</param>
/// <param name="Other">With which other one it collides, where it does.</param>
public sealed record SendingWarning(SendingWarningKind Kind, long VeventId, Vevent? Other = null);

public enum SendingWarningKind
{
    Overlap,
    OutsideOpening,
    Past,
    Holiday,

    /// <summary>The wall clock skips this time on that day.</summary>
    MissingHour,
}
