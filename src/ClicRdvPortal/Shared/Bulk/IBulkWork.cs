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

    /// <summary>What the wish comes to, row by row, before anything is sent. Nothing when what was typed cannot be read:
    /// the feature says so beside the field.</summary>
    IReadOnlyList<BulkLine>? Preview(IReadOnlyCollection<long> ids);

    /// <summary>The preview in one sentence.</summary>
    string SummaryOf(IReadOnlyList<BulkLine> lines);

    /// <summary>The writes of the latest preview; each compares with the version that was shown, and one that has
    /// come true already is done.</summary>
    RowRun Prepare();
}
