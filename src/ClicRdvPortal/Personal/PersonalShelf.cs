using System.Collections.Concurrent;
using System.Globalization;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Store;

namespace ClicRdvPortal.Personal;

/// <summary>
/// What the people who are signed in have set for themselves: read once a person, kept until one of their sessions
/// ends, written in the background. A database that fails is asked again after a while, not at each click.
/// </summary>
internal sealed class PersonalShelf(
    PreferenceStore store, PreferenceWrites writes, PersonalSetStore sets, StoreState state, PortalSettings settings, TimeProvider clock)
{
    /// <summary>The day of the last sign-in: what belongs to people who come no more is dropped.</summary>
    internal const string SeenName = "seen";

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<StoreOwner, Lazy<Task<PersonalSheet>>> _sheets = new();

    /// <summary>Whether what is set now will be there at the next sign-in.</summary>
    public bool IsKept(LiveSession session) => OwnerOf(session) is not null && state.IsReady && !writes.HasFailed;

    public async ValueTask<IReadOnlyDictionary<string, string>> ReadAsync(LiveSession session) =>
        (await SheetAsync(session))?.Values ?? (IReadOnlyDictionary<string, string>)new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Holds from now on in every tab of the person; on disk a moment later.</summary>
    public async ValueTask SetAsync(LiveSession session, string name, string value)
    {
        if (value.Length > PreferenceRow.LongestValue
            || OwnerOf(session) is not { } owner
            || await SheetAsync(session) is not { } sheet
            || (sheet.Values.TryGetValue(name, out var known) && string.Equals(known, value, StringComparison.Ordinal)))
            return;
        sheet.Values[name] = value;
        writes.Add(owner, name, value);
    }

    /// <summary>The person has signed in.</summary>
    public ValueTask NoteSeenAsync(LiveSession session) => SetAsync(session, SeenName, clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public async Task<StoreAnswer<IReadOnlyList<PersonalSet>>> SetsAsync(LiveSession session, long groupId)
    {
        if (OwnerOf(session) is not { } owner || await SheetAsync(session) is not { } sheet)
            return StoreAnswer.Failed<IReadOnlyList<PersonalSet>>();
        if (sheet.Sets.TryGetValue(groupId, out var known))
            return StoreAnswer.Of<IReadOnlyList<PersonalSet>>(known);

        var read = await sets.ListAsync(owner, groupId);
        if (read.IsSuccess)
            sheet.Sets[groupId] = read.Value;
        return read;
    }

    public async Task<StoreAnswer<SetSaving>> SaveSetAsync(LiveSession session, long groupId, PersonalSet set)
    {
        if (OwnerOf(session) is not { } owner)
            return StoreAnswer.Failed<SetSaving>();
        var saved = await sets.SaveAsync(owner, groupId, set);
        await ForgetSetsAsync(session, groupId);
        return saved;
    }

    public async Task<bool> DeleteSetAsync(LiveSession session, long groupId, Guid id)
    {
        var isDeleted = OwnerOf(session) is { } owner && await sets.DeleteAsync(owner, groupId, id);
        await ForgetSetsAsync(session, groupId);
        return isDeleted;
    }

    private async ValueTask ForgetSetsAsync(LiveSession session, long groupId) =>
        (await SheetAsync(session))?.Sets.TryRemove(groupId, out _);

    /// <summary>Null for somebody whom the upstream's login answer gave no number: two of them would share their rows.</summary>
    private StoreOwner? OwnerOf(LiveSession session) => session.Person.ProId > 0
        ? new StoreOwner(settings.StoreName, session.Person.ProId)
        : null;

    private async ValueTask<PersonalSheet?> SheetAsync(LiveSession session)
    {
        if (OwnerOf(session) is not { } owner)
            return null;

        while (true)
        {
            var isNew = false;
            var entry = _sheets.GetOrAdd(owner, _ =>
            {
                isNew = true;
                return new Lazy<Task<PersonalSheet>>(() => ReadSheetAsync(owner));
            });
            var sheet = await entry.Value;
            if (isNew)
                session.Ended.Register(() => _sheets.TryRemove(new(owner, entry)));
            if (sheet.IsRead || clock.GetElapsedTime(sheet.Since) < RetryAfter)
                return sheet;
            _sheets.TryRemove(new(owner, entry));
        }
    }

    private async Task<PersonalSheet> ReadSheetAsync(StoreOwner owner)
    {
        var read = await store.ReadAsync(owner);
        var sheet = new PersonalSheet(read.Value ?? new Dictionary<string, string>(StringComparer.Ordinal), read.IsSuccess, clock.GetTimestamp());
        foreach (var (name, value) in writes.PendingOf(owner))
            sheet.Values[name] = value;
        return sheet;
    }
}
