using ClicRdv.Client;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>
/// The versions that a form was opened on. A save is compared with them, so that what somebody else has changed since is
/// a conflict and nothing is overwritten unseen. Only what the person did themselves moves them on.
/// </summary>
/// <param name="chain">The vevents as the form shows them.</param>
/// <param name="upstream">As the upstream had them.</param>
/// <param name="unsent">The wish that the form was opened on, where one could not be sent.</param>
internal sealed class OpenedVersions(IReadOnlyList<Vevent> chain, IReadOnlyDictionary<long, Vevent> upstream, VeventWrite? unsent)
{
    private readonly Dictionary<long, Vevent> _known = chain
        .Select(part => part.Id == unsent?.Id ? unsent.AsRead : upstream.GetValueOrDefault(part.Id) ?? (part.Id > 0 ? part : null))
        .OfType<Vevent>()
        .ToDictionary(known => known.Id);

    /// <summary>As the upstream had it; null for one that does not exist there yet.</summary>
    public Vevent? KnownOf(long id) => _known.GetValueOrDefault(id);

    /// <summary>The vevents with what the person has done to them since, on the grid or in another tab.</summary>
    public IReadOnlyList<Vevent> Follow(Outbox outbox)
    {
        foreach (var saved in outbox.Saved)
        {
            if (_known.TryGetValue(saved.Id, out var older) && !(older.UpdatedAt > saved.UpdatedAt))
                _known[saved.Id] = saved;
        }

        return [.. chain.Select(part => outbox.Wish(part.Id)?.Target ?? (part.Id == unsent?.Id ? part : KnownOf(part.Id) ?? part))];
    }
}

internal static class OutboxWishes
{
    /// <summary>What waits or is being sent about a vevent.</summary>
    public static VeventWrite? Wish(this Outbox outbox, long id) => outbox.Batches
        .Where(batch => batch.State != SendingState.Ended)
        .SelectMany(batch => batch.Items)
        .LastOrDefault(item => item.Write.Id == id && item.State == SendingItemState.Waiting)?.Write;

    /// <summary>What could not be sent about a vevent.</summary>
    public static SendingItem? Ended(this Outbox outbox, long id) => outbox.Batches
        .Where(batch => batch.State == SendingState.Ended)
        .SelectMany(batch => batch.Items)
        .FirstOrDefault(item => item.Write.Id == id && item.State != SendingItemState.Sent);
}
