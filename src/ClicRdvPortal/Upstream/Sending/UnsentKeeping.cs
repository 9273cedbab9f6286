using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>
/// What waits is a draft that nobody is shown while its outbox has it in hand. It is listed as soon as it was not sent: refused, in conflict,
/// or left behind by a process that was killed.
/// </summary>
internal sealed class UnsentKeeping : IUnsentKeeping
{
    /// <summary>The kind of its drafts.</summary>
    public const string Kind = "unsent";

    /// <summary>A store that is in no hurry holds no appointment up.</summary>
    private static readonly TimeSpan LongestWriting = TimeSpan.FromSeconds(2);

    private readonly ConditionalWeakTable<Outbox, UnsentBatches> _kept = [];
    private readonly ConcurrentDictionary<Guid, UnsentBatches> _byDraft = new();
    private readonly DraftShelf _shelf;

    public UnsentKeeping(DraftShelf shelf)
    {
        _shelf = shelf;
        shelf.Changed += OnDraftChanged;
    }

    public void Follow(Outbox outbox, LiveSession session)
    {
        if (_shelf.OwnerOf(session) is not { } owner)
            return;
        var kept = new UnsentBatches(outbox, owner, _shelf, _byDraft);
        _kept.Add(outbox, kept);
        outbox.Changed += (_, _) => kept.Note();
    }

    public async Task TakeBackAsync(Outbox outbox, LiveSession session)
    {
        if (!_kept.TryGetValue(outbox, out var kept))
            return;

        // The newest is listed first, and what was done first shall leave first.
        foreach (var draft in (await _shelf.ListAsync(kept.Owner, Kind)).Reverse())
            kept.TakeBack(draft);
    }

    public async Task WriteDownAsync()
    {
        try
        {
            await _shelf.FlushAsync().WaitAsync(LongestWriting);
        }
        catch (TimeoutException)
        {
            // It is written when the store comes round.
        }
    }

    public void LetGo(Outbox outbox)
    {
        if (_kept.TryGetValue(outbox, out var kept))
            kept.LetGo();
    }

    /// <summary>Given up on the page of drafts.</summary>
    private void OnDraftChanged(object? sender, DraftChangeEventArgs change)
    {
        if (change.State == DraftState.Removed && _byDraft.TryGetValue(change.Id, out var kept))
            kept.GiveUp(change.Id);
    }
}
