using System.Collections.Immutable;
using ClicRdv.Client;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>What an outbox holds, and what becomes of it when something is added, sent or taken back. For one thread at a time.</summary>
internal sealed class OutboxBook(TimeProvider clock)
{
    private long _lastNumber;

    public ImmutableList<SendingBatch> Batches { get; private set; } = [];

    public ImmutableDictionary<long, SavedVevent> Saved { get; private set; } = ImmutableDictionary<long, SavedVevent>.Empty;

    public SendingBatch? Find(long number) => Batches.Find(batch => batch.Number == number);

    /// <summary>Takes writes in; those about a vevent that waits already become one with what waits. Null when nothing is left to do.</summary>
    public SendingBatch? Add(IEnumerable<VeventWrite> writes, IEnumerable<SendingWarning> warnings, TimeSpan delay)
    {
        // What was taken back, or put where it was, needs no call.
        ImmutableArray<SendingItem> items = [.. writes.Select(TakeOver).Where(write => !write.IsVoid).Select(write => new SendingItem(write))];
        if (items.IsEmpty)
            return null;

        ImmutableArray<SendingWarning> against = [.. warnings];
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
        if (Find(number) is { } batch)
            Put(batch with { Items = batch.Items.SetItem(index, item) });
        if (item is not { State: SendingItemState.Sent, Current: { } saved })
            return;

        // What the person has wished since stands on top of what is saved now.
        Saved = Saved.SetItem(saved.Id, new SavedVevent(saved, clock.GetTimestamp()));
        foreach (var later in Batches.Where(batch => batch.Number != number))
            Put(later with { Items = [.. later.Items.Select(other => IsAbout(other, item.Write.Id) ? other with { Write = other.Write.On(saved) } : other)] });
    }

    /// <summary>A batch has been gone through: it leaves the list, or stays with what was not sent.</summary>
    public void End(long number)
    {
        Saved = Saved.RemoveRange(Saved.Where(pair => clock.GetElapsedTime(pair.Value.Since) >= RecentReadings.Life).Select(pair => pair.Key));
        if (Find(number) is not { } batch)
            return;
        if (batch.Items.All(item => item.State == SendingItemState.Sent))
            Drop(number);
        else
            Put(batch with { State = SendingState.Ended });
    }

    /// <summary>A wish that still waits for the same vevent leaves its batch and becomes one with the new one.</summary>
    private VeventWrite TakeOver(VeventWrite write)
    {
        foreach (var batch in Batches.Where(batch => batch.State is not SendingState.Sending))
        {
            if (batch.Items.FirstOrDefault(item => IsAbout(item, write.Id)) is not { } earlier)
                continue;
            if (batch.CanCancel)
                write = earlier.Write.Then(write);
            var left = batch with { Items = batch.Items.Remove(earlier), Warnings = batch.Warnings.RemoveAll(warning => warning.VeventId == write.Id) };
            if (left.Items.IsEmpty)
                Drop(batch.Number);
            else
                Put(left);
        }

        return write;
    }

    private static bool IsAbout(SendingItem item, long veventId) => item.Write.Id == veventId && item.State != SendingItemState.Sent;

    private void Put(SendingBatch batch) => Batches = Batches.SetItem(Batches.FindIndex(old => old.Number == batch.Number), batch);
}

/// <param name="Vevent">As the upstream has it since.</param>
/// <param name="Since">A timestamp of the clock.</param>
internal sealed record SavedVevent(Vevent Vevent, long Since);
