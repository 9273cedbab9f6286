using ClicRdvPortal.Sessions;
using ClicRdvPortal.Store;

namespace ClicRdvPortal.Drafts;

/// <summary>The drafts of the circuit's person. Nobody else's can be asked for here, whatever id a page sends (threats T13 and T20).</summary>
internal sealed class PersonDrafts(UpstreamSession upstream, DraftShelf shelf) : IDisposable
{
    private StoreOwner? _owner;
    private bool _isListening;

    /// <summary>Raised on any thread.</summary>
    public event EventHandler<DraftChangeEventArgs>? Changed;

    public async Task<StoreAnswer<DraftList>> ListAsync() => await OwnerAsync() is { } owner
        ? await shelf.ListAsync(owner)
        : StoreAnswer.Failed<DraftList>();

    public async Task<Draft?> FindAsync(Guid id) => await OwnerAsync() is { } owner ? await shelf.FindAsync(owner, id) : null;

    public async Task<Draft?> FindAsync(DraftSubject subject) => await OwnerAsync() is { } owner ? await shelf.FindAsync(owner, subject) : null;

    /// <summary>Whether an address asks for a draft about something.</summary>
    public async Task<bool> IsAskedAsync(string address, DraftSubject subject) =>
        PortalUrls.DraftOf(address) is { } id && await FindAsync(id) is { } asked && asked.Subject == subject;

    public async Task<IReadOnlySet<Guid>> IdsAsync() => await OwnerAsync() is { } owner ? await shelf.IdsAsync(owner) : new HashSet<Guid>();

    /// <returns>Whether there is anybody for whom it can be kept.</returns>
    public async Task<bool> PutAsync(Draft draft)
    {
        if (await OwnerAsync() is not { } owner)
            return false;
        shelf.Put(owner, draft);
        return true;
    }

    public async Task RemoveAsync(Guid id)
    {
        if (await OwnerAsync() is { } owner)
            shelf.Remove(owner, id);
    }

    /// <inheritdoc cref="DraftShelf.Hold"/>
    public void Hold(Guid id, object holder) => shelf.Hold(id, holder);

    public bool IsHeldBy(Guid id, object holder) => shelf.IsHeldBy(id, holder);

    public void LetGo(Guid id, object holder) => shelf.LetGo(id, holder);

    public void Dispose() => shelf.Changed -= OnChanged;

    private async ValueTask<StoreOwner?> OwnerAsync()
    {
        if (await upstream.FindAsync() is not { } session)
            return null;
        _owner ??= shelf.OwnerOf(session);
        if (!_isListening)
        {
            _isListening = true;
            shelf.Changed += OnChanged;
        }

        return _owner;
    }

    private void OnChanged(object? sender, DraftChangeEventArgs change)
    {
        if (change.Owner == _owner && !shelf.IsQuiet(change.Id))
            Changed?.Invoke(this, change);
    }
}
