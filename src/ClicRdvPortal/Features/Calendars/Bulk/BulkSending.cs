using ClicRdvPortal.Features.Calendars.Listing;
using ClicRdvPortal.Shared.Bulk;
using ClicRdvPortal.Shared.Runs;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Calendars.Bulk;

/// <summary>Turns previewed rows into writes; each compares with the version that was shown.</summary>
public sealed class BulkSending(CalendarDirectory calendars)
{
    public RowRun Prepare(CalendarList list, IEnumerable<BulkRow> rows, BulkAction action) => new(
    [
        .. rows.Where(row => row.WillChange).Select(row => new RowWrite(row.Calendar.Id, async () => RowOutcome.Of(
            action == BulkAction.Edit
                ? await calendars.SaveAsync(row.Calendar, row.Changes)
                : await calendars.SetArchivedAsync(row.Calendar, action == BulkAction.Archive),
            list.Put))),
    ]);
}
