using ClicRdvPortal.Store;

namespace ClicRdvPortal.Drafts;

/// <summary>What somebody has typed and not saved yet.</summary>
/// <param name="Id">Made when they begin; the only thing about it that stands in an address.</param>
/// <param name="Place">Path and query of the page where it is edited, of ids and dates alone.</param>
public sealed record Draft(Guid Id, DraftSubject Subject, string Place)
{
    /// <summary>Characters; a draft with a longer place is not kept.</summary>
    public const int LongestPlace = DraftRow.LongestPlace;

    /// <summary>What the record is called, for the person alone; "" when it has no name yet.</summary>
    public string Title { get; init; } = "";

    public IReadOnlyList<DraftField> Fields { get; init; } = [];

    /// <summary>For kinds that are no form: whatever their owner wants back, such as JSON.</summary>
    public string? Text { get; init; }

    /// <summary>UTC; when it was written last. The shelf sets it.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    public override string ToString() => $"draft {Id:N} of {Subject.Kind}";
}
