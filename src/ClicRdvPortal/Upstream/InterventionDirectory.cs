using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>The services of a group, deleted ones among them.</summary>
public sealed class InterventionDirectory(UpstreamDoor door, UpstreamSession upstream, RecentReadings recent, RenderPhase phase)
{
    /// <summary>Every service of the group, or a problem: never a part of them.</summary>
    public async Task<ApiResult<IReadOnlyList<Intervention>>> ListAsync(long groupId, CancellationToken cancellationToken = default)
    {
        if (await upstream.FindAsync() is not { } session)
            return ApiResult.Failed<IReadOnlyList<Intervention>>(new ApiProblem(ProblemKind.SignedOut));

        return await recent.ReadAsync(session, string.Create(CultureInfo.InvariantCulture, $"interventions:{groupId}"), () => WholeList.ReadAsync<Intervention>(
            read => door.CallForSessionAsync(session, read),
            (client, query, token) => client.Interventions.ListAsync(groupId, query, token)), phase).WaitAsync(cancellationToken);
    }
}
