using System.Collections.Concurrent;
using System.Linq.Expressions;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Store;

namespace ClicRdvPortal.Drafts;

/// <summary>
/// Everybody's drafts: what is written, and over it what is wished and not written yet. Nobody's are kept in memory: another process, or
/// another tab, may have changed them.
/// </summary>
internal sealed class DraftShelf(
    DraftStore store, DraftWrites writes, DraftSeal seal, PortalSettings settings, TimeProvider clock, ILogger<DraftShelf> logger)
{
    private readonly ConcurrentDictionary<Guid, object> _holders = new();
    private readonly ConcurrentDictionary<Guid, bool> _quiet = new();

    /// <summary>Raised on any thread.</summary>
    public event EventHandler<DraftChangeEventArgs>? Changed
    {
        add => writes.Changed += value;
        remove => writes.Changed -= value;
    }

    /// <summary>Null for somebody whom the upstream's login answer gave no number: two of them would share their drafts.</summary>
    public StoreOwner? OwnerOf(LiveSession session) =>
        session.Person.ProId > 0 ? new StoreOwner(settings.StoreName, session.Person.ProId) : null;

    /// <summary>A person's drafts, the newest first, for whoever tells them: those that nobody can read any more go, and are counted once.</summary>
    public async Task<StoreAnswer<DraftList>> ListAsync(StoreOwner owner)
    {
        var read = await ReadAsync(owner);
        if (!read.IsSuccess)
            return StoreAnswer.Failed<DraftList>();
        var (drafts, unreadable) = read.Value;
        if (unreadable.Count > 0)
        {
            DraftLog.Unreadable(logger, unreadable.Count);
            await store.DeleteAsync(owner, unreadable);
        }

        return StoreAnswer.Of(new DraftList(drafts, unreadable.Count));
    }

    /// <summary>Those of one kind, the newest first.</summary>
    public async Task<IReadOnlyList<Draft>> ListAsync(StoreOwner owner, string kind) =>
        await FindAllAsync(owner, row => row.Kind == kind, draft => draft.Subject.Kind == kind);

    public async Task<Draft?> FindAsync(StoreOwner owner, Guid id) =>
        await FindAllAsync(owner, row => row.Id == id, draft => draft.Id == id) is [var found, ..] ? found : null;

    /// <summary>The newest about something.</summary>
    public async Task<Draft?> FindAsync(StoreOwner owner, DraftSubject subject)
    {
        var (kind, group, record) = subject;
        return await FindAllAsync(owner, row => row.Kind == kind && row.GroupId == group && row.RecordId == record, draft => draft.Subject == subject) is [var newest, ..] ? newest : null;
    }

    /// <summary>Which there are, without opening any of them.</summary>
    public async Task<IReadOnlySet<Guid>> IdsAsync(StoreOwner owner)
    {
        var ids = (await store.IdsAsync(owner)).Value?.ToHashSet() ?? [];
        foreach (var (id, draft) in writes.PendingOf(owner))
        {
            if (draft is null)
                ids.Remove(id);
            else
                ids.Add(id);
        }

        ids.RemoveWhere(IsQuiet);
        return ids;
    }

    /// <summary>Keeps a draft from now on, on disk a moment later.</summary>
    public void Put(StoreOwner owner, Draft draft)
    {
        var now = clock.GetUtcNow();
        writes.Add(owner, draft.Id, draft with { ChangedAt = now, ExpiresAt = now + settings.Portal.DraftLife });
    }

    public void Remove(StoreOwner owner, Guid id) => writes.Add(owner, id, draft: null);

    /// <summary>Whether a draft is none of its owner's concern yet: what it keeps is in good hands, and is only there in case they fail.</summary>
    public void Quieten(Guid id, bool isQuiet)
    {
        if (isQuiet)
            _quiet[id] = true;
        else
            _quiet.TryRemove(id, out _);
    }

    public bool IsQuiet(Guid id) => _quiet.ContainsKey(id);

    /// <summary>Writes down now what was put here.</summary>
    public Task FlushAsync() => writes.FlushAsync();

    /// <summary>Says who writes a draft from now on: who held it before begins one of their own, so that nobody writes over the other.</summary>
    public void Hold(Guid id, object holder) => _holders[id] = holder;

    /// <returns>False where somebody has it already.</returns>
    public bool TryHold(Guid id, object holder) => _holders.TryAdd(id, holder);

    public bool IsHeldBy(Guid id, object holder) => _holders.TryGetValue(id, out var held) && ReferenceEquals(held, holder);

    public void LetGo(Guid id, object holder) => _holders.TryRemove(KeyValuePair.Create(id, holder));

    /// <summary>Opens no more than is asked for.</summary>
    /// <param name="owner">Whose.</param>
    /// <param name="isRow">Which, of those that are written.</param>
    /// <param name="isWish">The same of those that are not yet.</param>
    private async Task<IReadOnlyList<Draft>> FindAllAsync(StoreOwner owner, Expression<Func<DraftRow, bool>> isRow, Func<Draft, bool> isWish) =>
        (await ReadAsync(owner, isRow, isWish)) is { IsSuccess: true, Value.Drafts: var drafts } ? drafts : [];

    private async Task<StoreAnswer<(IReadOnlyList<Draft> Drafts, IReadOnlyList<Guid> Unreadable)>> ReadAsync(
        StoreOwner owner, Expression<Func<DraftRow, bool>>? isRow = null, Func<Draft, bool>? isWish = null)
    {
        var read = await store.ListAsync(owner, isRow);
        if (!read.IsSuccess)
            return StoreAnswer.Failed<(IReadOnlyList<Draft>, IReadOnlyList<Guid>)>();

        var opened = read.Value.Select(row => (row.Id, Draft: seal.Open(owner, row))).ToList();
        var pending = writes.PendingOf(owner);
        var drafts = opened.Select(one => one.Draft).OfType<Draft>().Where(draft => !pending.ContainsKey(draft.Id))
            .Concat(pending.Values.OfType<Draft>().Where(isWish ?? (_ => true)))
            .Where(draft => !IsQuiet(draft.Id))
            .OrderByDescending(draft => draft.ChangedAt);
        return StoreAnswer.Of<(IReadOnlyList<Draft>, IReadOnlyList<Guid>)>(([.. drafts], [.. opened.Where(one => one.Draft is null).Select(one => one.Id)]));
    }
}

/// <param name="Drafts">The newest first.</param>
/// <param name="Unreadable">How many were dropped because the keys that protected them are gone.</param>
public sealed record DraftList(IReadOnlyList<Draft> Drafts, int Unreadable);
