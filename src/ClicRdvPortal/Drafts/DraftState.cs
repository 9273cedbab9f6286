using ClicRdvPortal.Store;

namespace ClicRdvPortal.Drafts;

public enum DraftState
{
    /// <summary>Will be written in a moment.</summary>
    Waiting,

    /// <summary>Outlives the process.</summary>
    Kept,

    Removed,

    /// <summary>The store gives nothing for the moment; it is tried again.</summary>
    NotKept,

    /// <summary>The person has as many as they may.</summary>
    TooMany,

    TooLong,
}

/// <summary>What became of somebody's draft.</summary>
public sealed class DraftChangeEventArgs(StoreOwner owner, Guid id, DraftState state) : EventArgs
{
    public StoreOwner Owner => owner;

    public Guid Id => id;

    public DraftState State => state;
}
