using ClicRdv.Client;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>
/// What has become of the drafts of a session. A panel or a clipboard may speak of one by the id that it waited under, long after
/// it has left: taken for a new one, it would be created twice.
/// </summary>
internal sealed class SavedDrafts
{
    private const int Most = 200;
    private readonly Dictionary<long, SavedDraft> _saved = [];
    private readonly Queue<long> _order = [];
    private long _last;
    private long _oldest;

    public long Next() => Interlocked.Decrement(ref _last);

    public SavedDraft? Find(long id) => _saved.GetValueOrDefault(id);

    public long IdOf(long id) => Find(id)?.Saved.Id ?? id;

    /// <summary>Whether an id was given out here, and it is known what became of it.</summary>
    public bool IsKnown(long id) => id < 0 && id >= Volatile.Read(ref _last) && (_saved.ContainsKey(id) || id < _oldest);

    /// <summary>Notes what was saved of a draft, or of what was one.</summary>
    public void Note(VeventWrite left, Vevent saved)
    {
        if (left.IsNew && !_saved.ContainsKey(left.Id))
            Add(left, saved);
        foreach (var (id, draft) in _saved.Where(pair => pair.Value.Saved.Id == saved.Id).ToList())
            _saved[id] = draft with { Saved = saved };
    }

    private void Add(VeventWrite left, Vevent saved)
    {
        _saved[left.Id] = new SavedDraft(left.Target, saved);
        _order.Enqueue(left.Id);
        if (_order.Count <= Most)
            return;

        // What is forgotten is refused from then on, with all that is older.
        var gone = _order.Dequeue();
        _saved.Remove(gone);
        _oldest = Math.Min(_oldest, gone);
    }
}

/// <param name="Shown">As it was shown while it waited.</param>
/// <param name="Saved">As the upstream has it since, as far as it is known here.</param>
internal sealed record SavedDraft(Vevent Shown, Vevent Saved);
