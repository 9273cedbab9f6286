using ClicRdv.Client;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Booking;

/// <summary>What the person has done and upstream does not have yet: it stands in the way of a booking as well.</summary>
public static class UnsentVevents
{
    /// <summary>What was read, with what leaves by itself in its new place. What waits for a word may still stay: it stands in both.</summary>
    /// <param name="rows">As upstream has them.</param>
    /// <param name="outbox">Null without a session.</param>
    public static IEnumerable<Vevent> Over(IReadOnlyList<Vevent> rows, Outbox? outbox)
    {
        var gone = Items(outbox, SendingState.Waiting, SendingState.Sending).Select(item => item.Write.Id).ToHashSet();
        return rows.Where(row => !gone.Contains(row.Id)).Concat(Of(outbox)).Where(vevent => !vevent.Deleted);
    }

    /// <summary>Where it all is to stand.</summary>
    public static IEnumerable<Vevent> Of(Outbox? outbox) =>
        Items(outbox, SendingState.Held, SendingState.Waiting, SendingState.Sending).Select(item => item.Write.Target).Where(target => !target.Deleted);

    private static IEnumerable<SendingItem> Items(Outbox? outbox, params IReadOnlyList<SendingState> states) =>
        outbox?.Batches.Where(batch => states.Contains(batch.State)).SelectMany(batch => batch.Items).Where(item => item.State != SendingItemState.Sent) ?? [];
}
