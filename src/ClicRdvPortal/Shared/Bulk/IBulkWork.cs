using ClicRdvPortal.Shared.Runs;

namespace ClicRdvPortal.Shared.Bulk;

/// <summary>What a feature knows of a bulk change: what is wished, what that comes to, and how it is written.</summary>
public interface IBulkWork
{
    BulkAction Action { get; }

    /// <summary>Whether nothing has been chosen yet.</summary>
    bool IsEmpty { get; }

    /// <summary>Whether the person has the right to the action, as far as is known.</summary>
    bool IsAllowed { get; }

    /// <summary>The wish by the names that drafts keep it under.</summary>
    IReadOnlyDictionary<string, string> ToFields();

    /// <summary>Puts a part of the wish back; a name that it does not know is passed over.</summary>
    void Put(string name, string value);

    /// <summary>The row as it is known now; nothing when it is not in the list.</summary>
    BulkSubject? Find(long id);

    /// <summary>What the wish comes to, row by row, before anything is sent. Nothing when what was typed cannot be read:
    /// the feature says so beside the field.</summary>
    IReadOnlyList<BulkLine>? Preview(IReadOnlyCollection<long> ids);

    /// <summary>The preview in one sentence.</summary>
    string SummaryOf(IReadOnlyList<BulkLine> lines);

    /// <summary>The writes of the latest preview; each compares with the version that was shown, and one that has
    /// come true already is done.</summary>
    RowRun Prepare();
}

/// <param name="Name">What the screen calls the row.</param>
/// <param name="UpdatedAt">Its <c>updated_at</c>, wall-clock time of the group: another one is another version.</param>
public sealed record BulkSubject(string Name, DateTime? UpdatedAt);
