using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Personal;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Shared.Days;
using ClicRdvPortal.Shared.Warnings;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Features.Planner.Work;

/// <summary>Turns what a person does into writes that wait in the session's outbox. One for each circuit.</summary>
internal sealed class PlannerWork(SessionOutbox outboxes, PlannerMemory memory, Holidays holidays, TimeProvider clock)
{
    private TakenAlong? _picked;
    private TakenAlong? _clipboard;
    private bool _isCut;

    /// <summary>Does it, and says whether there was anything to do.</summary>
    public Task<bool> DoAsync(PlannerReading reading, PlannerGesture gesture) => gesture switch
    {
        DropGesture drop => DropAsync(reading, drop),
        ResizeGesture resize => ResizeAsync(reading, resize),
        CommandGesture command => DoAsync(reading, command),
        _ => Task.FromResult(false),
    };

    /// <summary>Takes in writes that a form made; what speaks against them was seen there.</summary>
    public async Task<bool> SendAsync(IReadOnlyList<VeventWrite> writes, IReadOnlyList<SendingWarning> warnings)
    {
        if (writes.Count == 0 || await outboxes.FindAsync() is not { } outbox)
            return false;

        // As long as the person likes, also when they have just chosen it in another tab.
        var preferences = await memory.ReadAsync(writes[0].GroupId);
        return outbox.Add(writes, warnings, preferences.UndoDelay);
    }

    /// <summary>Puts a visit somewhere else; what speaks against that was seen where it was chosen.</summary>
    public Task<bool> MoveToAsync(PlannerReading reading, IReadOnlyList<Vevent> seen, PlannerPlace place) =>
        MoveAsync(reading, new TakenAlong(reading, Chosen(reading, [.. seen.Select(vevent => vevent.Id)], seen)), place, areWarningsSeen: true);

    /// <summary>What speaks against putting these where they are to stand.</summary>
    public IReadOnlyList<SendingWarning> WarningsOf(PlannerReading reading, IReadOnlyList<Vevent> targets) =>
        new VeventWarnings(reading.Vevents, reading.Frame.Timezone, clock, day => holidays.NameOf(day) is not null).Of(targets);

    private Task<bool> DoAsync(PlannerReading reading, CommandGesture command)
    {
        var chosen = Chosen(reading, command.Ids, command.Seen);
        switch (command.Command)
        {
            case PlannerCommand.Pick when chosen.Count > 0:
                _picked = new TakenAlong(reading, chosen);
                return Task.FromResult(true);
            case PlannerCommand.Copy or PlannerCommand.Cut when chosen.Count > 0:
                (_clipboard, _isCut) = (new TakenAlong(reading, chosen), command.Command == PlannerCommand.Cut);
                return Task.FromResult(true);
            case PlannerCommand.Cancel:
                return ChangeAsync(reading, chosen.Where(vevent => !vevent.Deleted), vevent => vevent with { Deleted = true });
            case PlannerCommand.Restore:
                return ChangeAsync(reading, chosen.Where(vevent => vevent.Deleted), vevent => vevent with { Deleted = false });
            case PlannerCommand.MarkAbsent:
                return ChangeAsync(
                    reading,
                    chosen.Where(vevent => vevent.Kind == VeventKind.Rdv && !vevent.Deleted),
                    vevent => vevent with { State = vevent.State == RdvState.Absent ? RdvState.Normal : RdvState.Absent });
            case PlannerCommand.Duplicate when chosen.Count > 0:
                return CopyToAsync(reading, chosen, new PlannerPlace(chosen[0].CalendarId, chosen.Max(vevent => vevent.End)));
            case PlannerCommand.Paste when _clipboard is { } clipboard && clipboard.IsOf(reading) && command.Place is { } place:
                return PasteAsync(reading, clipboard, place);
            case PlannerCommand.Undo:
                return UndoAsync();
            default:
                return Task.FromResult(false);
        }
    }

    private Task<bool> PasteAsync(PlannerReading reading, TakenAlong clipboard, PlannerPlace place)
    {
        if (!_isCut)
            return CopyToAsync(reading, clipboard.Vevents, place);

        // What was cut is pasted once.
        _clipboard = null;
        return MoveAsync(reading, clipboard.Movable(reading), place);
    }

    private Task<bool> DropAsync(PlannerReading reading, DropGesture drop) => Carried(reading, drop) switch
    {
        null => Task.FromResult(false),
        var carried when drop.Copy => CopyToAsync(reading, carried.Vevents, drop.Place, drop.HeldDay),
        var carried => MoveAsync(reading, carried, drop.Place, drop.HeldDay),
    };

    /// <summary>
    /// What was dropped, the thing that was held first: that one comes to stand where the pointer was. What is not in this
    /// view was picked up in another one, and is known as it was seen there.
    /// </summary>
    private TakenAlong? Carried(PlannerReading reading, DropGesture drop)
    {
        if (reading.Find(drop.Ids[0]) is not null)
            return new TakenAlong(reading, VeventChain.OfAll(drop.Ids, reading.Vevents)).From(drop.Ids[0]);
        return _picked is { } picked && picked.IsOf(reading) ? picked.Movable(reading).From(drop.Ids[0]) : null;
    }

    private async Task<bool> UndoAsync() =>
        await outboxes.FindAsync() is { } outbox
        && outbox.Batches.LastOrDefault(batch => batch.CanCancel) is { } last
        && outbox.Cancel(last.Number);

    private async Task<bool> MoveAsync(PlannerReading reading, TakenAlong moved, PlannerPlace place, DateOnly? heldDay = null, bool areWarningsSeen = false) =>
        moved.Vevents.Count > 0 && await WriteAsync(reading, moved, VeventMove.To(moved.Vevents, place, reading.Calendars, heldDay), areWarningsSeen);

    private async Task<bool> ResizeAsync(PlannerReading reading, ResizeGesture resize)
    {
        if (reading.Find(resize.Id) is not { } vevent || vevent.Kind == VeventKind.Note)
            return false;
        var (start, end) = (resize.Start ?? vevent.Start, resize.End ?? vevent.End);
        if (start >= end)
            return false;
        var chain = VeventChain.Of(vevent, reading.Vevents);
        return await WriteAsync(reading, new TakenAlong(reading, chain), VeventMove.Resize(vevent, chain, start, end));
    }

    private async Task<bool> ChangeAsync(PlannerReading reading, IEnumerable<Vevent> chosen, Func<Vevent, Vevent> change)
    {
        var before = new TakenAlong(reading, [.. chosen]);
        return before.Vevents.Count > 0 && await WriteAsync(reading, before, [.. before.Vevents.Select(change)]);
    }

    private async Task<bool> WriteAsync(PlannerReading reading, TakenAlong before, IReadOnlyList<Vevent> targets, bool areWarningsSeen = false)
    {
        var seen = before.Vevents.ToDictionary(vevent => vevent.Id);
        var writes = targets.Where(target => target != seen[target.Id]).Select(target => new VeventWrite
        {
            GroupId = reading.Frame.Group.Id,
            AsRead = before.AsRead(target.Id, reading),
            Target = target,
            DoneAt = reading.Frame.Timezone.Now(clock),
        }).ToList();
        return await SendAsync(writes, areWarningsSeen ? [] : WarningsOf(reading, targets));
    }

    private async Task<bool> CopyToAsync(PlannerReading reading, IReadOnlyList<Vevent> copied, PlannerPlace place, DateOnly? heldDay = null)
    {
        if (copied.Count == 0 || await outboxes.FindAsync() is not { } outbox)
            return false;
        var writes = VeventCopy.Of(VeventMove.To(copied, place, reading.Calendars, heldDay), reading, outbox, clock);
        return await SendAsync(writes, WarningsOf(reading, [.. writes.Select(write => write.Target)]));
    }

    /// <summary>What is shown under the ids, with what belongs to the same visit; else what a panel has read. What is out of sight is nobody's to change.</summary>
    private static IReadOnlyList<Vevent> Chosen(PlannerReading reading, IReadOnlyList<long> ids, IReadOnlyList<Vevent> seen)
    {
        var shown = VeventChain.OfAll(ids, reading.Vevents);
        return shown.Count > 0 ? shown : [.. seen.Where(vevent => ids.Contains(vevent.Id)).DistinctBy(vevent => vevent.Id)];
    }
}
