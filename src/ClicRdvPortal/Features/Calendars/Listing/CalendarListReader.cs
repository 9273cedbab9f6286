using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Calendars.Listing;

/// <summary>Reads what the page shows: calendars and sets side by side, the group from the list read once a session.</summary>
public sealed class CalendarListReader(GroupDirectory groups, CalendarDirectory calendars, CalendarsetDirectory calendarsets)
{
    public async Task<ApiResult<CalendarList>> ReadAsync(long groupId, CancellationToken cancellationToken)
    {
        var groupReading = groups.FindAsync(groupId, cancellationToken);
        var calendarsReading = calendars.ListAsync(groupId, cancellationToken);
        var setsReading = calendarsets.ListAsync(groupId, cancellationToken);
        await Task.WhenAll(groupReading, calendarsReading, setsReading);

        var (group, read, sets) = (await groupReading, await calendarsReading, await setsReading);
        if ((group.Problem ?? read.Problem ?? sets.Problem) is not { } problem)
            return ApiResult.Of(new CalendarList(group.Value!, read.Value!, sets.Value!));

        // A group that was in the list and is out of reach now has been taken away (threat T21).
        if (group.IsSuccess && problem.Kind is ProblemKind.NotFound or ProblemKind.Forbidden)
            await groups.ForgetAsync();
        return ApiResult.Failed<CalendarList>(problem);
    }
}
