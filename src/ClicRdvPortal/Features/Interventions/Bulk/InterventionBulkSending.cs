using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Shared.Bulk;
using ClicRdvPortal.Shared.Runs;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Interventions.Bulk;

/// <summary>Turns previewed rows into writes; each compares with the version that was shown.</summary>
public sealed class InterventionBulkSending(InterventionDirectory interventions)
{
    public RowRun Prepare(InterventionList list, IEnumerable<BulkRow> rows, BulkAction action) => new(
    [
        .. rows.Where(row => row.WillChange).Select(row => new RowWrite(row.Intervention.Id, async () => RowOutcome.Of(
            action == BulkAction.Edit
                ? await interventions.SaveAsync(row.Intervention, row.Changes)
                : await interventions.SetArchivedAsync(row.Intervention, action == BulkAction.Archive),
            list.Put))),
    ]);
}
