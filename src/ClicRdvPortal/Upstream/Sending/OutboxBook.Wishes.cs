using System.Collections.Immutable;
using ClicRdv.Client;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>
/// Several wishes about one vevent. What waits becomes one with the next wish. What is under way cannot, so the next wish stands on what
/// that one shall bring about: its <see cref="VeventWrite.AsRead"/> is the other's target, that very object, until the answer is there.
/// </summary>
internal sealed partial class OutboxBook
{
    /// <summary>Whether a write is about something that exists, or about a draft of this session.</summary>
    public bool MayAdd(VeventWrite write) => write.Id > 0 ? write.AsRead is not null : Drafts.IsKnown(write.Id) || Batches.Any(batch => batch.Items.Any(item => IsAbout(item, write.Id)));

    /// <summary>A write by somebody who had not seen yet what was saved stands on that.</summary>
    private VeventWrite Resolve(VeventWrite write)
    {
        if (write.Id < 0)
        {
            return Drafts.Find(write.Id) is { } draft
                ? write.On(draft.Shown, draft.Saved, ShownOf(draft.Saved.Id))
                : write with { AsRead = null };
        }

        return Saved.GetValueOrDefault(write.Id) is { Left: { AsRead: { } before } left, Vevent: var saved } && VeventWriter.IsSame(write.AsRead!, before)
            ? write.On(left.Target, saved, ShownOf(write.Id))
            : write;
    }

    private Vevent? ShownOf(long veventId) => Batches
        .Where(batch => batch.State != SendingState.Ended)
        .SelectMany(batch => batch.Items)
        .LastOrDefault(item => IsAbout(item, veventId))?.Write.Target;

    /// <summary>
    /// Makes a wish one with what waits for a word at the same place, and says in which batch: what speaks against that place is not
    /// passed over because something else was changed too.
    /// </summary>
    private long? Join(VeventWrite write)
    {
        if (write.Target.Deleted || Find(item => IsAbout(item, write.Id)).Find(found => found.Batch.State == SendingState.Held) is not ({ } batch, { } earlier)
            || !VeventWish.IsSamePlace(earlier.Write.Target, write.Target))
            return null;
        Replace(batch.Number, earlier, Merged(earlier, new SendingItem(write)));
        return batch.Number;
    }

    /// <summary>A wish that still waits for the same vevent leaves its batch and becomes one with the new one.</summary>
    private SendingItem TakeOver(VeventWrite write)
    {
        var item = new SendingItem(write);
        foreach (var batch in Batches)
        {
            if (batch.Items.FirstOrDefault(other => IsAbout(other, write.Id)) is not { } earlier)
                continue;
            switch (batch.State)
            {
                case SendingState.Sending:
                    item = item with { Write = item.Write with { AsRead = earlier.Write.Target } };
                    break;
                case SendingState.Ended when earlier.Write is { IsNew: false } failed:
                    // Somebody who had both versions before them has chosen for everything in it.
                    if (!IsChosenAgainst(write, earlier))
                    {
                        // What was not sent and is in nothing that came after stays, for it may have been typed.
                        if (!VeventWish.Covers(item.Write, failed))
                            break;
                        item = item with { Write = item.Write with { Customfields = failed.Customfields.SetItems(item.Write.Customfields) } };
                    }

                    TakeOut(batch, earlier);
                    break;
                default:
                    item = Merged(earlier, item);
                    TakeOut(batch, earlier);
                    break;
            }
        }

        return item;
    }

    /// <summary>Whether the person had the other version of a conflict before them.</summary>
    private static bool IsChosenAgainst(VeventWrite write, SendingItem earlier) =>
        earlier.Current is { } other && ReferenceEquals(write.AsRead, other);

    private static SendingItem Merged(SendingItem earlier, SendingItem later) => later with { Write = earlier.Write.Then(later.Write), Tried = earlier.Tried };

    /// <summary>What stood on something that was under way stands on what that has come to.</summary>
    private void Follow(Vevent was, Vevent now)
    {
        foreach (var (batch, item) in Find(item => ReferenceEquals(item.Write.AsRead, was)))
        {
            var followed = item.Write.On(was, now);
            Replace(batch.Number, item, item with { Write = followed });
            Follow(item.Write.Target, followed.Target);
        }
    }

    /// <summary>What the person has wished apart from what was saved now stands on top of it. A conflict is still one, with the newest.</summary>
    private void Rebase(long number, Vevent saved)
    {
        foreach (var (batch, item) in Find(item => IsAbout(item, saved.Id) && item.Write.AsRead is { Id: > 0 } read && !ReferenceEquals(read, saved)))
        {
            if (batch.Number == number || Find(other => ReferenceEquals(other.Write.Target, item.Write.AsRead)).Count > 0)
                continue;
            var rebased = item.State == SendingItemState.Conflict
                ? item with { Current = saved }
                : item with { Write = item.Write.On(item.Write.AsRead!, saved) };
            Replace(batch.Number, item, rebased);
            Follow(item.Write.Target, rebased.Write.Target);
        }
    }

    /// <summary>What did not go through becomes one with the wish that stood on it.</summary>
    private bool HandOn(SendingItem failed)
    {
        if (Find(item => ReferenceEquals(item.Write.AsRead, failed.Write.Target)) is not [var (batch, later), ..])
            return false;
        var merged = Merged(failed, later);
        if (merged.IsVoid && batch.State != SendingState.Sending)
            TakeOut(batch, later);
        else
            Replace(batch.Number, later, merged);
        return true;
    }

    private List<(SendingBatch Batch, SendingItem Item)> Find(Func<SendingItem, bool> which) =>
        [.. Batches.SelectMany(batch => batch.Items.Where(which).Select(item => (batch, item)))];
}
