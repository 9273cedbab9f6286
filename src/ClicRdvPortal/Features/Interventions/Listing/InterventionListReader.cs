using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Interventions.Listing;

/// <summary>Reads what the page shows: services and sets side by side, the group from the list read once a session.</summary>
public sealed class InterventionListReader(GroupDirectory groups, InterventionDirectory interventions, InterventionsetDirectory interventionsets)
{
    public async Task<ApiResult<InterventionList>> ReadAsync(long groupId, CancellationToken cancellationToken)
    {
        var groupReading = groups.FindAsync(groupId, cancellationToken);
        var interventionsReading = interventions.FreshAsync(groupId, cancellationToken);
        var setsReading = interventionsets.ListAsync(groupId, cancellationToken);
        await Task.WhenAll(groupReading, interventionsReading, setsReading);

        var (group, read, sets) = (await groupReading, await interventionsReading, await setsReading);
        if ((group.Problem ?? read.Problem ?? sets.Problem) is not { } problem)
            return ApiResult.Of(new InterventionList(group.Value!, read.Value!, sets.Value!));

        // A group that was in the list and is out of reach now has been taken away (threat T21).
        if (group.IsSuccess && problem.Kind is ProblemKind.NotFound or ProblemKind.Forbidden)
            await groups.ForgetAsync();
        return ApiResult.Failed<InterventionList>(problem);
    }
}
