using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>What a group's custom fields mean. They change in ClicRDV's own administration only.</summary>
public sealed class CustomfieldDirectory(UpstreamDoor door, UpstreamSession upstream, RecentReadings recent, RenderPhase phase)
{
    /// <summary>The definitions that stand on the staff's screens, in their order, without those that were removed.</summary>
    public async Task<ApiResult<IReadOnlyList<Customfield>>> ListAsync(long groupId, CustomfieldModel model, CancellationToken cancellationToken = default)
    {
        if (await upstream.FindAsync() is not { } session)
            return ApiResult.Failed<IReadOnlyList<Customfield>>(new ApiProblem(ProblemKind.SignedOut));

        var read = await recent.ReadAsync(session, string.Create(CultureInfo.InvariantCulture, $"customfields:{groupId}:{model}"), () => WholeList.ReadAsync<Customfield>(
            call => door.CallForSessionAsync(session, call),
            (client, query, token) => client.Customfields.ListAsync(groupId, query.OfModel(model), token)), phase).WaitAsync(cancellationToken);
        return read.Select(all => (IReadOnlyList<Customfield>)[.. all
            .Where(field => !field.Deleted && field.AppliesTo == model)
            .OrderBy(field => field.ProPosition ?? int.MaxValue).ThenBy(field => field.Id)]);
    }
}
