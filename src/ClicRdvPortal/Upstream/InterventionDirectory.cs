using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>The services of a group, deleted ones among them.</summary>
public sealed class InterventionDirectory(UpstreamDoor door, UpstreamSession upstream, SessionMemory memory, RecentReadings recent, RecentLists lists, PageReader pages)
{
    private const string RecentKey = "interventions:";

    /// <summary>Every service of the group, or a problem: never a part of them. A reading of the last half minute by any of
    /// the person's tabs will do.</summary>
    public Task<ApiResult<IReadOnlyList<Intervention>>> ListAsync(long groupId, CancellationToken cancellationToken = default) => lists.ReadAsync(
        string.Create(CultureInfo.InvariantCulture, $"{RecentKey}{groupId}"),
        (client, query, token) => client.Interventions.ListAsync(groupId, query, token),
        cancellationToken);

    /// <summary>The same, read now: for the page on which they are changed.</summary>
    public Task<ApiResult<IReadOnlyList<Intervention>>> FreshAsync(long groupId, CancellationToken cancellationToken = default) =>
        pages.ReadAsync($"interventions:{groupId}", () => ReadAllAsync(groupId, cancellationToken));

    /// <summary>One service as it stands upstream at this moment.</summary>
    public Task<ApiResult<Intervention>> GetAsync(long groupId, long id, CancellationToken cancellationToken = default) =>
        door.CallAsync((client, token) => client.Interventions.GetAsync(groupId, id, token), cancellationToken);

    /// <summary>Creates a service. When the answer is lost it is looked for among those that were not there before.</summary>
    public async Task<ApiResult<Intervention>> CreateAsync(
        InterventionDraft draft,
        IReadOnlyCollection<long> knownIds,
        CancellationToken cancellationToken = default)
    {
        var created = await GuardedWrite.CreateAsync(
            door,
            (client, token) => client.Interventions.CreateAsync(draft.GroupId, draft, token),
            async () => (await ReadAllAsync(draft.GroupId, cancellationToken)).Select(all => all.FirstOrDefault(intervention =>
                !knownIds.Contains(intervention.Id)
                && intervention.Name == (draft.Name.Value ?? "")
                && intervention.Publicname == (draft.Publicname.Value ?? ""))),
            cancellationToken);
        await ForgetPagesAsync();
        return created;
    }

    public async Task<ApiResult<SaveOutcome<Intervention>>> SaveAsync(
        Intervention asRead,
        InterventionChanges changes,
        CancellationToken cancellationToken = default)
    {
        var saved = await GuardedWrite.ChangeAsync(
            door,
            (client, token) => client.Interventions.GetAsync(asRead.GroupId, asRead.Id, token),
            (client, token) => client.Interventions.UpdateAsync(asRead.GroupId, asRead.Id, changes, token),
            intervention => intervention.UpdatedAt == asRead.UpdatedAt && Versions.AreEqual(intervention, asRead),
            intervention => Versions.Carries(intervention, changes),
            cancellationToken);
        await ForgetPagesAsync();
        return saved;
    }

    /// <inheritdoc cref="CalendarDirectory.SetArchivedAsync"/>
    public async Task<ApiResult<SaveOutcome<Intervention>>> SetArchivedAsync(
        Intervention asRead,
        bool archived,
        CancellationToken cancellationToken = default)
    {
        if (!archived)
            return await SaveAsync(asRead, new InterventionChanges { Deleted = false }, cancellationToken);

        // DELETE rather than PUT deleted: as for calendars.
        var result = await GuardedWrite.RemoveSeenAsync(
            door,
            (client, token) => client.Interventions.GetAsync(asRead.GroupId, asRead.Id, token),
            (client, token) => client.Interventions.DeleteAsync(asRead.GroupId, asRead.Id, token),
            intervention => intervention.UpdatedAt == asRead.UpdatedAt && Versions.AreEqual(intervention, asRead),
            intervention => intervention.Deleted,
            asRead with { Deleted = true },
            cancellationToken);
        await ForgetPagesAsync();
        return result;
    }

    private Task<ApiResult<IReadOnlyList<Intervention>>> ReadAllAsync(long groupId, CancellationToken cancellationToken) =>
        WholeList.ReadAsync(door, (client, query, token) => client.Interventions.ListAsync(groupId, query, token), cancellationToken);

    private async Task ForgetPagesAsync()
    {
        if (await upstream.FindAsync() is { } session)
        {
            memory.ForgetHandOvers(session);
            recent.Forget(session, RecentKey);
        }
    }
}
