using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>The sets that a group's calendars stand in.</summary>
public sealed class CalendarsetDirectory(UpstreamDoor door, UpstreamSession upstream, SessionMemory memory, RecentReadings recent, RecentLists lists, PageReader pages)
{
    private const string RecentKey = "calendarsets:";

    public Task<ApiResult<IReadOnlyList<Calendarset>>> ListAsync(long groupId, CancellationToken cancellationToken = default) =>
        pages.ReadAsync($"calendarsets:{groupId}", () => ReadAllAsync(groupId, cancellationToken));

    /// <inheritdoc cref="CalendarDirectory.RecentAsync"/>
    public Task<ApiResult<IReadOnlyList<Calendarset>>> RecentAsync(long groupId, CancellationToken cancellationToken = default) =>
        lists.ReadAsync($"{RecentKey}{groupId}", (client, query, token) => client.Calendarsets.ListAsync(groupId, query, token), cancellationToken);

    public async Task<ApiResult<Calendarset>> CreateAsync(
        CalendarsetDraft draft,
        IReadOnlyCollection<long> knownIds,
        CancellationToken cancellationToken = default)
    {
        var created = await GuardedWrite.CreateAsync(
            door,
            (client, token) => client.Calendarsets.CreateAsync(draft.GroupId, draft, token),
            async () => (await ReadAllAsync(draft.GroupId, cancellationToken)).Select(all => all.FirstOrDefault(set => !knownIds.Contains(set.Id) && set.Name == (draft.Name.Value ?? ""))),
            cancellationToken);
        await ForgetPagesAsync();
        return created;
    }

    public async Task<ApiResult<SaveOutcome<Calendarset>>> SaveAsync(
        Calendarset asRead,
        CalendarsetChanges changes,
        CancellationToken cancellationToken = default)
    {
        var saved = await GuardedWrite.ChangeAsync(
            door,
            (client, token) => client.Calendarsets.GetAsync(asRead.GroupId, asRead.Id, token),
            (client, token) => client.Calendarsets.UpdateAsync(asRead.GroupId, asRead.Id, changes, token),
            set => set.UpdatedAt == asRead.UpdatedAt && Versions.AreEqual(set, asRead),
            set => Versions.Carries(set, changes),
            cancellationToken);
        await ForgetPagesAsync();
        return saved;
    }

    /// <summary>Removes a set for good (clicrdv-api §19, row 12). Its calendars stay, in no set.</summary>
    public async Task<ApiResult<bool>> RemoveAsync(Calendarset set, CancellationToken cancellationToken = default)
    {
        var removed = await GuardedWrite.RemoveAsync(
            door,
            (client, token) => client.Calendarsets.GetAsync(set.GroupId, set.Id, token),
            (client, token) => client.Calendarsets.DeleteAsync(set.GroupId, set.Id, token),
            _ => true,
            _ => false,
            set,
            cancellationToken);
        await ForgetPagesAsync();
        return removed.Select(_ => true);
    }

    private Task<ApiResult<IReadOnlyList<Calendarset>>> ReadAllAsync(long groupId, CancellationToken cancellationToken) =>
        WholeList.ReadAsync(door, (client, query, token) => client.Calendarsets.ListAsync(groupId, query, token), cancellationToken);

    private async Task ForgetPagesAsync()
    {
        if (await upstream.FindAsync() is { } session)
        {
            memory.ForgetHandOvers(session);
            recent.Forget(session, RecentKey);
        }
    }
}
