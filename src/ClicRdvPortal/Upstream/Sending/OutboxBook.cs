using System.Collections.Immutable;
using ClicRdv.Client;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>What an outbox holds, and what becomes of it when something is added, sent or taken back. For one thread at a time.</summary>
internal sealed partial class OutboxBook(TimeProvider clock)
{
    private long _lastNumber;

    public ImmutableList<SendingBatch> Batches { get; private set; } = [];

    public ImmutableDictionary<long, SavedVevent> Saved { get; private set; } = ImmutableDictionary<long, SavedVevent>.Empty;

    public SavedDrafts Drafts { get; } = new();

    public SendingBatch? Find(long number) => Batches.Find(batch => batch.Number == number);

    /// <summary>Takes writes in; those about a vevent that waits already become one with what waits. Null when nothing is left to wait for its delay.</summary>
    public SendingBatch? Add(IReadOnlyList<VeventWrite> writes, IEnumerable<SendingWarning> warnings, TimeSpan delay)
    {
        // One does not stand in its own way, under whichever id it is known.
        var against = warnings
            .Select(warning => warning with { VeventId = Drafts.IdOf(warning.VeventId) })
            .Where(warning => warning.Other?.Id != warning.VeventId)
            .ToImmutableArray();

        long? held = null;
        ImmutableArray<SendingItem> items = [];
        foreach (var write in writes.Select(Resolve))
        {
            if (Join(write) is { } number)
                held = number;
            else if (TakeOver(write) is { IsVoid: false } item)
                items = items.Add(item);
        }

        // What was done in one go with something that waits for a word waits with it: a visit does not go half.
        if (held is { } joined && Find(joined) is { } waiting)
        {
            items = waiting.Items.AddRange(items);
            Put(waiting with { Items = items, Warnings = About(items, waiting.Warnings.AddRange(against)) });
            return null;
        }

        // What was taken back, or put where it was, needs no call.
        if (items.IsEmpty)
            return null;

        against = About(items, against);
        var batch = new SendingBatch
        {
            Number = ++_lastNumber,
            Items = items,
            Warnings = against,
            Delay = delay,
            State = against.IsEmpty ? SendingState.Waiting : SendingState.Held,
            DueAt = against.IsEmpty ? clock.GetUtcNow() + delay : null,
        };
        Batches = Batches.Add(batch);
        return batch;
    }

    /// <summary>Takes in what did not leave an outbox that is no more.</summary>
    public SendingBatch TakeBack(IEnumerable<SendingItem> items)
    {
        var batch = new SendingBatch { Number = ++_lastNumber, Items = [.. items], State = SendingState.Ended };
        Batches = Batches.Add(batch);
        return batch;
    }

    public void Drop(long number) => Batches = Batches.RemoveAll(batch => batch.Number == number);

    /// <summary>Makes what was not sent yet ready to go.</summary>
    public void Begin(SendingBatch batch) => Put(batch with
    {
        State = SendingState.Sending,
        DueAt = null,
        Items = [.. batch.Items.Where(item => item.State != SendingItemState.Sent).Select(item => item with { State = SendingItemState.Waiting, Problem = null })],
    });

    /// <summary>Notes how one write of a batch has ended.</summary>
    public void Note(long number, int index, SendingItem item)
    {
        if (Find(number) is not { } batch)
            return;
        var left = batch.Items[index].Write;
        Put(batch with { Items = batch.Items.SetItem(index, item) });

        // A cancellation that fails after what was typed besides has gone through has still changed the row.
        var isSent = item.State == SendingItemState.Sent;
        var saved = isSent ? item.Current : ReferenceEquals(item.Write.AsRead, left.AsRead) ? null : item.Write.AsRead;
        if (saved is null)
            return;

        Saved = Saved.SetItem(saved.Id, new SavedVevent(saved, clock.GetTimestamp(), left));
        Drafts.Note(left, saved);
        Follow(left.Target, isSent ? saved : item.Write.Target);
        Rebase(number, saved);
    }

    /// <summary>A batch has been gone through: it leaves the list, or stays with what was not sent.</summary>
    public void End(long number)
    {
        Saved = Saved.RemoveRange(Saved.Where(pair => clock.GetElapsedTime(pair.Value.Since) >= RecentReadings.Life).Select(pair => pair.Key));
        if (Find(number) is not { } batch)
            return;
        var left = batch.Items.RemoveAll(item => item.State != SendingItemState.Sent && HandOn(item));
        if (left.All(item => item.State == SendingItemState.Sent))
            Drop(number);
        else
            Put(batch with { Items = left, State = SendingState.Ended });
    }

    private static bool IsAbout(SendingItem item, long veventId) => item.Write.Id == veventId && item.State != SendingItemState.Sent;

    private static ImmutableArray<SendingWarning> About(ImmutableArray<SendingItem> items, ImmutableArray<SendingWarning> warnings) =>
        [.. warnings.Where(warning => items.Any(item => IsAbout(item, warning.VeventId))).DistinctBy(warning => (warning.Kind, warning.VeventId))];

    private void Put(SendingBatch batch) => Batches = Batches.SetItem(Batches.FindIndex(old => old.Number == batch.Number), batch);

    private void Replace(long number, SendingItem old, SendingItem item)
    {
        if (Find(number) is { } batch && batch.Items.IndexOf(old) is >= 0 and var index)
            Put(batch with { Items = batch.Items.SetItem(index, item) });
    }

    private void TakeOut(SendingBatch batch, SendingItem item)
    {
        var left = batch with { Items = batch.Items.Remove(item), Warnings = batch.Warnings.RemoveAll(warning => warning.VeventId == item.Write.Id) };
        if (left.Items.IsEmpty)
            Drop(batch.Number);
        else
            Put(left);
    }
}

/// <param name="Vevent">As the upstream has it since.</param>
/// <param name="Since">A timestamp of the clock.</param>
/// <param name="Left">The write that it came of, as it left.</param>
internal sealed record SavedVevent(Vevent Vevent, long Since, VeventWrite Left);
