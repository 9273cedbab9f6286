using System.Collections.Frozen;
using ClicRdv.Client;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Features.Planner.Reading;

/// <summary>Lays over a reading what the person has done since: saved a moment ago, or waiting to be sent.</summary>
public static class PlannerOverlay
{
    public static PlannerReading Over(PlannerReading read, Outbox outbox)
    {
        // Nearly always: then all tabs go on sharing one list and what was drawn of it.
        if (outbox.Batches.IsEmpty && !outbox.Saved.Any())
            return read;

        var known = read.Vevents.ToDictionary(vevent => vevent.Id);
        foreach (var saved in outbox.Saved.Where(saved => saved.GroupId == read.Frame.Group.Id || saved.GroupId == 0))
        {
            if (!known.TryGetValue(saved.Id, out var older) || older.UpdatedAt <= saved.UpdatedAt)
                known[saved.Id] = saved;
        }

        var waiting = outbox.Batches
            .SelectMany(batch => batch.Items.Select(item => (Batch: batch, item.Write, item.State)))
            .Where(item => item.Write.GroupId == read.Frame.Group.Id && item.Batch.State != SendingState.Ended && item.State is SendingItemState.Waiting)
            .ToList();
        var shown = new Dictionary<long, Vevent>(known);
        foreach (var (_, write, _) in waiting)
            shown[write.Id] = write.Target;

        var ids = waiting.Select(item => item.Write.Id).ToFrozenSet();
        var calendars = read.Calendars.Select(calendar => calendar.Id).ToHashSet();
        return read with
        {
            Known = known,
            Vevents = [.. shown.Values.Where(IsShown)],
            Waiting = ids,
        };

        // A cancellation that waits stays in sight, so that it can be taken back.
        bool IsShown(Vevent vevent) =>
            calendars.Contains(vevent.CalendarId)
            && vevent.Touches(read.Span.From.ToDateTime(TimeOnly.MinValue), read.Span.Until.ToDateTime(TimeOnly.MinValue))
            && (!vevent.Deleted || read.State.Trash || ids.Contains(vevent.Id));
    }
}
