using ClicRdv.Client;
using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Shared.Ordering;
using ClicRdvPortal.Shared.Runs;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Interventions.Ordering;

/// <summary>Saves the order of services, and what stands upstream after it into the list.</summary>
public sealed class InterventionOrdering(InterventionDirectory interventions)
{
    /// <param name="wanted">Ids in their new order; services that are not among them keep their rank.</param>
    public Task<OrderSaved> SaveAsync(InterventionList list, IReadOnlyList<long> wanted) => OrderSaving.SaveAsync(RowsOf(list, wanted));

    /// <summary>Gives the written services the ranks they had.</summary>
    public Task<OrderSaved> UndoAsync(InterventionList list, OrderSaved saved) => OrderSaving.WriteAsync(
        RowsOf(list, [.. saved.Before.Select(row => row.Id)]),
        [.. saved.Before.Where(row => row.Rank is not null).Select(row => new RankChange(row.Id, row.Rank!.Value))]);

    private OrderRow[] RowsOf(InterventionList list, IReadOnlyList<long> ids) =>
    [
        .. ids.Select(list.Find).OfType<Intervention>().Select(intervention => new OrderRow(
            intervention.Id,
            intervention.Sort,
            async rank => RowOutcome.Of(await interventions.SaveAsync(intervention, new InterventionChanges { Sort = rank }), list.Put))),
    ];
}
