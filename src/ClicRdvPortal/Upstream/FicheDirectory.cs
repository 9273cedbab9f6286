using ClicRdv.Client;

namespace ClicRdvPortal.Upstream;

/// <summary>Customers' records. Never kept: they are read when somebody looks at one.</summary>
public sealed class FicheDirectory(UpstreamDoor door)
{
    /// <summary>One fiche as it stands upstream at this moment.</summary>
    public Task<ApiResult<Fiche>> GetAsync(long groupId, long id, CancellationToken cancellationToken = default) =>
        door.CallAsync((client, token) => client.Fiches.GetAsync(groupId, id, token), cancellationToken);
}
