using ClicRdv.Client;
using ClicRdvPortal.Features.Calendars.Listing;
using ClicRdvPortal.Shared.Ordering;
using ClicRdvPortal.Shared.Runs;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Calendars.Ordering;

/// <summary>Saves the order of calendars, and what stands upstream after it into the list.</summary>
public sealed class CalendarOrdering(CalendarDirectory calendars)
{
    /// <param name="wanted">Ids in their new order; calendars that are not among them keep their rank.</param>
    public Task<OrderSaved> SaveAsync(CalendarList list, IReadOnlyList<long> wanted) => OrderSaving.SaveAsync(RowsOf(list, wanted));

    /// <summary>Gives the written calendars the ranks they had.</summary>
    public Task<OrderSaved> UndoAsync(CalendarList list, OrderSaved saved) => OrderSaving.WriteAsync(
        RowsOf(list, [.. saved.Before.Select(row => row.Id)]),
        [.. saved.Before.Where(row => row.Rank is not null).Select(row => new RankChange(row.Id, row.Rank!.Value))]);

    private OrderRow[] RowsOf(CalendarList list, IReadOnlyList<long> ids) =>
    [
        .. ids.Select(list.Find).OfType<Calendar>().Select(calendar => new OrderRow(
            calendar.Id,
            calendar.Sort,
            async rank => RowOutcome.Of(await calendars.SaveAsync(calendar, new CalendarChanges { Sort = rank }), list.Put))),
    ];
}
