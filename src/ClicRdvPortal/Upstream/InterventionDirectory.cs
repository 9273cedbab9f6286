using System.Globalization;
using ClicRdv.Client;

namespace ClicRdvPortal.Upstream;

/// <summary>The services of a group, deleted ones among them.</summary>
public sealed class InterventionDirectory(RecentLists lists)
{
    /// <summary>Every service of the group, or a problem: never a part of them.</summary>
    public Task<ApiResult<IReadOnlyList<Intervention>>> ListAsync(long groupId, CancellationToken cancellationToken = default) => lists.ReadAsync(
        string.Create(CultureInfo.InvariantCulture, $"interventions:{groupId}"),
        (client, query, token) => client.Interventions.ListAsync(groupId, query, token),
        cancellationToken);
}
