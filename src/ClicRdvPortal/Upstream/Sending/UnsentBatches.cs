using System.Collections.Concurrent;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Store;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>Which drafts keep the batches of one outbox.</summary>
/// <param name="outbox">Whose batches they are.</param>
/// <param name="owner">The person.</param>
/// <param name="shelf">Where they lie.</param>
/// <param name="byDraft">The drafts of every outbox.</param>
internal sealed class UnsentBatches(Outbox outbox, StoreOwner owner, DraftShelf shelf, ConcurrentDictionary<Guid, UnsentBatches> byDraft)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, (Guid Id, SendingBatch? Batch)> _kept = [];
    private bool _isLetGo;

    public StoreOwner Owner => owner;

    /// <summary>Writes down what the outbox holds now, and forgets what has left it.</summary>
    public void Note()
    {
        lock (_lock)
        {
            if (_isLetGo)
                return;
            var batches = outbox.Batches;
            foreach (var batch in batches)
                Keep(batch);
            foreach (var number in _kept.Keys.Where(number => !batches.Exists(batch => batch.Number == number)).ToList())
                Forget(number);
        }
    }

    public void TakeBack(Draft draft)
    {
        if (!shelf.TryHold(draft.Id, this))
            return;
        if (UnsentText.Read(draft.Text, outbox.NextDraftId) is { } items && outbox.TakeBack(items, number => Have(number, draft.Id)))
            return;
        shelf.LetGo(draft.Id, this);
    }

    public void GiveUp(Guid id)
    {
        long number;
        lock (_lock)
            number = _kept.FirstOrDefault(kept => kept.Value.Id == id).Key;
        outbox.Dismiss(number);
    }

    public void LetGo()
    {
        Note();
        lock (_lock)
        {
            _isLetGo = true;
            foreach (var (id, _) in _kept.Values)
            {
                byDraft.TryRemove(id, out _);
                shelf.Quieten(id, false);
                shelf.LetGo(id, this);
            }
        }
    }

    private void Have(long number, Guid id)
    {
        lock (_lock)
            _kept[number] = (id, null);
        byDraft[id] = this;
    }

    private void Keep(SendingBatch batch)
    {
        var (id, before) = _kept.GetValueOrDefault(batch.Number, (Guid.NewGuid(), null));
        if (ReferenceEquals(before, batch))
            return;
        _kept[batch.Number] = (id, batch);
        byDraft[id] = this;
        shelf.Hold(id, this);
        shelf.Quieten(id, batch.State != SendingState.Ended);
        shelf.Put(owner, UnsentText.DraftOf(id, batch));
    }

    private void Forget(long number)
    {
        _kept.Remove(number, out var kept);
        byDraft.TryRemove(kept.Id, out _);
        shelf.Remove(owner, kept.Id);
        shelf.Quieten(kept.Id, false);
        shelf.LetGo(kept.Id, this);
    }
}
