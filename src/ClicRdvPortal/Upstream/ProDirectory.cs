using ClicRdv.Client;

namespace ClicRdvPortal.Upstream;

/// <summary>The staff who can sign in to a group (clicrdv-api §10).</summary>
public sealed class ProDirectory(UpstreamDoor door, PageReader pages)
{
    /// <summary>Everybody, or a problem: never a part of them.</summary>
    public Task<ApiResult<IReadOnlyList<Pro>>> ListAsync(long groupId, CancellationToken cancellationToken = default) => pages.ReadAsync(
        $"pros:{groupId}",
        () => WholeList.ReadAsync(door, (client, query, token) => client.Pros.ListAsync(groupId, query, token), cancellationToken));
}
