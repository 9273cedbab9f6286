using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>The calendars of a group, deleted ones among them.</summary>
public sealed class CalendarDirectory(UpstreamDoor door, UpstreamSession upstream, SessionMemory memory, RecentReadings recent, RecentLists lists, PageReader pages)
{
    private const string RecentKey = "calendars:";

    /// <summary>Every calendar of the group, or a problem: never a part of them.</summary>
    public Task<ApiResult<IReadOnlyList<Calendar>>> ListAsync(long groupId, CancellationToken cancellationToken = default) =>
        pages.ReadAsync($"calendars:{groupId}", () => ReadAllAsync(groupId, cancellationToken));

    /// <summary>The same for a page that only shows them: a reading of the last half minute by any of the person's tabs will do.</summary>
    public Task<ApiResult<IReadOnlyList<Calendar>>> RecentAsync(long groupId, CancellationToken cancellationToken = default) =>
        lists.ReadAsync($"{RecentKey}{groupId}", (client, query, token) => client.Calendars.ListAsync(groupId, query, token), cancellationToken);

    /// <summary>Those on which one service is done (clicrdv-api §12.2), as they were within the last half minute.</summary>
    public Task<ApiResult<IReadOnlyList<Calendar>>> AbleToDoAsync(long groupId, long interventionId, CancellationToken cancellationToken = default) => lists.ReadAsync(
        $"{RecentKey}{groupId}:able:{interventionId}",
        (client, query, token) => client.Calendars.ListAsync(groupId, query.AbleToDo(interventionId), token),
        cancellationToken);

    /// <summary>One calendar as it stands upstream at this moment.</summary>
    public Task<ApiResult<Calendar>> GetAsync(long groupId, long id, CancellationToken cancellationToken = default) =>
        door.CallAsync((client, token) => client.Calendars.GetAsync(groupId, id, token), cancellationToken);

    /// <summary>Creates a calendar. When the answer is lost it is looked for among those that were not there before.</summary>
    public async Task<ApiResult<Calendar>> CreateAsync(
        CalendarDraft draft,
        IReadOnlyCollection<long> knownIds,
        CancellationToken cancellationToken = default)
    {
        var created = await GuardedWrite.CreateAsync(
            door,
            (client, token) => client.Calendars.CreateAsync(draft.GroupId, draft, token),
            async () => (await ReadAllAsync(draft.GroupId, cancellationToken)).Select(all => all.FirstOrDefault(calendar => !knownIds.Contains(calendar.Id)
                && calendar.Name == (draft.Name.Value ?? "")
                && calendar.Publicname == (draft.Publicname.Value ?? ""))),
            cancellationToken);
        await ForgetPagesAsync();
        return created;
    }

    public async Task<ApiResult<SaveOutcome<Calendar>>> SaveAsync(
        Calendar asRead,
        CalendarChanges changes,
        CancellationToken cancellationToken = default)
    {
        var saved = await GuardedWrite.ChangeAsync(
            door,
            (client, token) => client.Calendars.GetAsync(asRead.GroupId, asRead.Id, token),
            (client, token) => client.Calendars.UpdateAsync(asRead.GroupId, asRead.Id, changes, token),
            calendar => calendar.UpdatedAt == asRead.UpdatedAt && Versions.AreEqual(calendar, asRead),
            calendar => Versions.Carries(calendar, changes),
            cancellationToken);
        await ForgetPagesAsync();
        return saved;
    }

    /// <summary>Archives (deletes, reversibly) or restores.</summary>
    public async Task<ApiResult<SaveOutcome<Calendar>>> SetArchivedAsync(
        Calendar asRead,
        bool archived,
        CancellationToken cancellationToken = default)
    {
        if (!archived)
            return await SaveAsync(asRead, new CalendarChanges { Deleted = false }, cancellationToken);

        // DELETE rather than PUT deleted: the upstream checks the right to remove on that verb.
        var result = await GuardedWrite.RemoveSeenAsync(
            door,
            (client, token) => client.Calendars.GetAsync(asRead.GroupId, asRead.Id, token),
            (client, token) => client.Calendars.DeleteAsync(asRead.GroupId, asRead.Id, token),
            calendar => calendar.UpdatedAt == asRead.UpdatedAt && Versions.AreEqual(calendar, asRead),
            calendar => calendar.Deleted,
            asRead with { Deleted = true },
            cancellationToken);
        await ForgetPagesAsync();
        return result;
    }

    private Task<ApiResult<IReadOnlyList<Calendar>>> ReadAllAsync(long groupId, CancellationToken cancellationToken) =>
        WholeList.ReadAsync(door, (client, query, token) => client.Calendars.ListAsync(groupId, query, token), cancellationToken);

    private async Task ForgetPagesAsync()
    {
        if (await upstream.FindAsync() is { } session)
        {
            memory.ForgetHandOvers(session);
            recent.Forget(session, RecentKey);
        }
    }
}
