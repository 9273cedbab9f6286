using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Interventions.Matrix;

/// <summary>Reads services, calendars and sets side by side, then the links between those that are not archived.</summary>
public sealed class MatrixReader(
    GroupDirectory groups,
    InterventionDirectory interventions,
    CalendarDirectory calendars,
    CalendarsetDirectory calendarsets,
    InterventionLinks links)
{
    public async Task<ApiResult<InterventionMatrix>> ReadAsync(long groupId, CancellationToken cancellationToken)
    {
        var groupReading = groups.FindAsync(groupId, cancellationToken);
        var interventionsReading = interventions.ListAsync(groupId, cancellationToken);
        var calendarsReading = calendars.RecentAsync(groupId, cancellationToken);
        var setsReading = calendarsets.RecentAsync(groupId, cancellationToken);
        await Task.WhenAll(groupReading, interventionsReading, calendarsReading, setsReading);

        var (group, services, columns, sets) = (await groupReading, await interventionsReading, await calendarsReading, await setsReading);
        if ((group.Problem ?? services.Problem ?? columns.Problem ?? sets.Problem) is { } problem)
        {
            // A group that was in the list and is out of reach now has been taken away (threat T21).
            if (group.IsSuccess && problem.Kind is ProblemKind.NotFound or ProblemKind.Forbidden)
                await groups.ForgetAsync();
            return ApiResult.Failed<InterventionMatrix>(problem);
        }

        var rows = services.Value!.Where(intervention => !intervention.Deleted)
            .OrderBy(intervention => intervention.Sort ?? int.MaxValue).ThenBy(intervention => intervention.Id).ToList();
        var heads = columns.Value!.Where(calendar => !calendar.Deleted)
            .OrderBy(calendar => calendar.Sort ?? int.MaxValue).ThenBy(calendar => calendar.Id).ToList();
        var read = await links.ReadAsync(groupId, [.. rows.Select(row => row.Id)], [.. heads.Select(head => head.Id)], cancellationToken);
        return read.Select(found => new InterventionMatrix(
            group.Value!, rows, heads, [.. sets.Value!.OrderBy(set => set.Sort ?? int.MaxValue).ThenBy(set => set.Id)], found));
    }
}
