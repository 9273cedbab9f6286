using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>The groups a person can reach: read once a session, and again when one turns out to be out of reach.</summary>
public sealed class GroupDirectory(
    UpstreamDoor door, UpstreamSession upstream, ClicRdvClientFactory factory, SessionMemory memory, RenderPhase phase, ILogger<GroupDirectory> logger)
{
    private const string ListKey = "groups";

    /// <summary>What was read of the list before is old.</summary>
    public event EventHandler? Forgotten;

    public async Task<ApiResult<IReadOnlyList<Group>>> ListAsync(CancellationToken cancellationToken = default)
    {
        if (await upstream.FindAsync() is not { } session)
            return ApiResult.Failed<IReadOnlyList<Group>>(new ApiProblem(ProblemKind.SignedOut));

        return await door.ShareAsync(session, () => memory.OnceAsync(session, ListKey, () => ReadAsync(session)), phase.Patience, cancellationToken);
    }

    /// <summary>One group of the list, without a call once the list is there; a problem when it is not among them.</summary>
    public async Task<ApiResult<Group>> FindAsync(long groupId, CancellationToken cancellationToken = default)
    {
        var groups = await ListAsync(cancellationToken);
        if (!groups.IsSuccess)
            return ApiResult.Failed<Group>(groups.Problem);

        return groups.Value.FirstOrDefault(group => group.Id == groupId) is { } found
            ? ApiResult.Of(found)
            : ApiResult.Failed<Group>(new ApiProblem(ProblemKind.NotFound));
    }

    /// <summary>One group as it stands upstream at this moment.</summary>
    public Task<ApiResult<Group>> GetAsync(long groupId, CancellationToken cancellationToken = default) =>
        door.CallAsync((client, token) => client.Groups.GetAsync(groupId, token), cancellationToken);

    public async Task<ApiResult<SaveOutcome<Group>>> SaveAsync(
        Group asRead,
        GroupChanges changes,
        CancellationToken cancellationToken = default)
    {
        var saved = await GuardedWrite.ChangeAsync(
            door,
            (client, token) => client.Groups.GetAsync(asRead.Id, token),
            (client, token) => client.Groups.UpdateAsync(asRead.Id, changes, token),
            group => group.UpdatedAt == asRead.UpdatedAt && Versions.AreEqual(group, asRead),
            group => Versions.Carries(group, changes),
            cancellationToken);
        await ForgetAsync();
        return saved;
    }

    /// <summary>The next list is read afresh: after a save, or when a group turned out to be out of reach (threat T21).</summary>
    public async Task ForgetAsync()
    {
        if (await upstream.FindAsync() is { } session)
        {
            memory.Forget(session, ListKey);
            memory.ForgetHandOvers(session);
        }

        Forgotten?.Invoke(this, EventArgs.Empty);
    }

    private async Task<ApiResult<IReadOnlyList<Group>>> ReadAsync(LiveSession session)
    {
        // Several tabs may wait for it: it must not end with the one that asked first.
        using var caller = new SessionCaller(session, factory, logger);
        return await WholeList.ReadAsync(caller, (client, query, token) => client.Groups.ListAsync(query, token), CancellationToken.None);
    }
}
