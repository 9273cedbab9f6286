namespace ClicRdvPortal.Store;

/// <summary>What somebody has typed and not saved yet.</summary>
public sealed class DraftRow
{
    public const int LongestKind = 60;
    public const int LongestPlace = 500;

    public required Guid Id { get; init; }

    public required string Upstream { get; init; }

    public required long ProId { get; init; }

    /// <summary>Which form it was typed into.</summary>
    public required string Kind { get; init; }

    public required long GroupId { get; init; }

    /// <summary>The record it changes, or null for one that is not there yet.</summary>
    public required long? RecordId { get; init; }

    /// <summary>Path of the page, of ids and dates alone: what somebody searched for is in no place.</summary>
    public required string Place { get; init; }

    /// <summary>The fields, encrypted by who writes them.</summary>
    public required byte[] Content { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime ExpiresAt { get; set; }
}
