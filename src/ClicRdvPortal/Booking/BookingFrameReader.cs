using ClicRdv.Client;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Booking;

/// <summary>Reads what the dialog needs of a group, for a page that does not have it yet.</summary>
public sealed class BookingFrameReader(GroupDirectory groups, CalendarDirectory calendars, InterventionDirectory interventions)
{
    public async Task<ApiResult<BookingFrame>> ReadAsync(long groupId, CancellationToken cancellationToken = default)
    {
        var groupReading = groups.FindAsync(groupId, cancellationToken);
        var calendarsReading = calendars.RecentAsync(groupId, cancellationToken);
        var interventionsReading = interventions.ListAsync(groupId, cancellationToken);
        var (group, all, services) = (await groupReading, await calendarsReading, await interventionsReading);
        return (group.Problem ?? all.Problem ?? services.Problem) is { } problem
            ? ApiResult.Failed<BookingFrame>(problem)
            : ApiResult.Of(Of(group.Value!, all.Value!, services.Value!));
    }

    private static BookingFrame Of(Group group, IEnumerable<Calendar> calendars, IEnumerable<Intervention> interventions) => new(
        group,
        GroupTimezone.Of(group),
        [.. calendars.Where(calendar => !calendar.Deleted).OrderBy(calendar => calendar.Sort ?? int.MaxValue).ThenBy(calendar => calendar.Id)],
        [.. interventions.Where(intervention => !intervention.Deleted).OrderBy(intervention => intervention.Name, StringComparer.CurrentCultureIgnoreCase)]);
}
