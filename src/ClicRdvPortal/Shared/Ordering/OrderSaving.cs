using ClicRdvPortal.Shared.Runs;

namespace ClicRdvPortal.Shared.Ordering;

/// <param name="SaveRankAsync">Writes a new rank, guarded like every other change.</param>
public sealed record OrderRow(long Id, int? Rank, Func<int, Task<RowOutcome>> SaveRankAsync);

/// <summary>How the saving of an order ended.</summary>
/// <param name="Before">The ranks that the written rows had.</param>
public sealed record OrderSaved(RowRun Run, IReadOnlyList<RankedRow> Before)
{
    public bool IsWhole => Run.Count(RowResult.Changed) == Run.Total;

    /// <summary>Whether every written row had a rank to go back to.</summary>
    public bool CanUndo => IsWhole && Run.Total > 0 && Before.All(row => row.Rank is not null);
}

/// <summary>Writes the ranks that an order needs, and no others.</summary>
public static class OrderSaving
{
    public static async Task<OrderSaved> SaveAsync(IReadOnlyList<OrderRow> wanted) =>
        await WriteAsync(wanted, OrderPlan.Of([.. wanted.Select(row => new RankedRow(row.Id, row.Rank))]));

    public static async Task<OrderSaved> WriteAsync(IReadOnlyList<OrderRow> rows, IReadOnlyList<RankChange> changes)
    {
        var byId = rows.ToDictionary(row => row.Id);
        var run = new RowRun([.. changes
            .Where(change => byId.ContainsKey(change.Id))
            .Select(change => new RowWrite(change.Id, () => byId[change.Id].SaveRankAsync(change.Rank)))]);
        await run.RunAsync();
        return new OrderSaved(run, [.. changes.Where(change => byId.ContainsKey(change.Id)).Select(change => new RankedRow(change.Id, byId[change.Id].Rank))]);
    }
}
