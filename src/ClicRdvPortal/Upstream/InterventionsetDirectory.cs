using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>The sets that a group's services stand in.</summary>
public sealed class InterventionsetDirectory(UpstreamDoor door, UpstreamSession upstream, SessionMemory memory, PageReader pages)
{
    public Task<ApiResult<IReadOnlyList<Interventionset>>> ListAsync(long groupId, CancellationToken cancellationToken = default) =>
        pages.ReadAsync($"interventionsets:{groupId}", () => ReadAllAsync(groupId, cancellationToken));

    public async Task<ApiResult<Interventionset>> CreateAsync(
        InterventionsetDraft draft,
        IReadOnlyCollection<long> knownIds,
        CancellationToken cancellationToken = default)
    {
        var created = await GuardedWrite.CreateAsync(
            door,
            (client, token) => client.Interventionsets.CreateAsync(draft.GroupId, draft, token),
            async () => (await ReadAllAsync(draft.GroupId, cancellationToken)).Select(all => all.FirstOrDefault(set => !knownIds.Contains(set.Id) && set.Name == (draft.Name.Value ?? ""))),
            cancellationToken);
        await ForgetPagesAsync();
        return created;
    }

    public async Task<ApiResult<SaveOutcome<Interventionset>>> SaveAsync(
        Interventionset asRead,
        InterventionsetChanges changes,
        CancellationToken cancellationToken = default)
    {
        var saved = await GuardedWrite.ChangeAsync(
            door,
            (client, token) => client.Interventionsets.GetAsync(asRead.GroupId, asRead.Id, token),
            (client, token) => client.Interventionsets.UpdateAsync(asRead.GroupId, asRead.Id, changes, token),
            set => set.UpdatedAt == asRead.UpdatedAt && Versions.AreEqual(set, asRead),
            set => Versions.Carries(set, changes),
            cancellationToken);
        await ForgetPagesAsync();
        return saved;
    }

    /// <summary>Removes a set for good (clicrdv-api §13.1). Its services stay, in no set.</summary>
    public async Task<ApiResult<bool>> RemoveAsync(Interventionset set, CancellationToken cancellationToken = default)
    {
        var removed = await GuardedWrite.RemoveAsync(
            door,
            (client, token) => client.Interventionsets.GetAsync(set.GroupId, set.Id, token),
            (client, token) => client.Interventionsets.DeleteAsync(set.GroupId, set.Id, token),
            _ => true,
            _ => false,
            set,
            cancellationToken);
        await ForgetPagesAsync();
        return removed.Select(_ => true);
    }

    private Task<ApiResult<IReadOnlyList<Interventionset>>> ReadAllAsync(long groupId, CancellationToken cancellationToken) =>
        WholeList.ReadAsync(door, (client, query, token) => client.Interventionsets.ListAsync(groupId, query, token), cancellationToken);

    private async Task ForgetPagesAsync()
    {
        if (await upstream.FindAsync() is { } session)
            memory.ForgetHandOvers(session);
    }
}
