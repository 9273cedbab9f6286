using System.Collections.Frozen;
using System.Collections.Immutable;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Days;
using ClicRdvPortal.Features.Planner.Personal;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Features.Planner.Work;

/// <summary>Turns what a person does into writes that wait in the session's outbox. One for each circuit.</summary>
internal sealed class PlannerWork(SessionOutbox outboxes, PlannerMemory memory, Holidays holidays, TimeProvider clock)
{
    private IReadOnlyList<Vevent> _held = [];
    private bool _isCut;

    /// <summary>Does it, and says whether there was anything to do.</summary>
    public Task<bool> DoAsync(PlannerReading reading, PlannerGesture gesture) => gesture switch
    {
        DropGesture drop when drop.Copy => CopyToAsync(reading, Carried(reading, drop), drop.Place),
        DropGesture drop => MoveAsync(reading, Carried(reading, drop), drop.Place),
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

    /// <summary>What speaks against putting these where they are to stand.</summary>
    public IReadOnlyList<SendingWarning> WarningsOf(PlannerReading reading, IReadOnlyList<Vevent> targets) =>
        new VeventWarnings(reading.Vevents, reading.Frame.Timezone, clock, day => holidays.NameOf(day) is not null).Of(targets);

    private Task<bool> DoAsync(PlannerReading reading, CommandGesture command)
    {
        var chosen = Chosen(reading, command.Ids, command.Seen);
        switch (command.Command)
        {
            case PlannerCommand.Pick or PlannerCommand.Copy or PlannerCommand.Cut:
                if (chosen.Count > 0)
                    (_held, _isCut) = (chosen, command.Command != PlannerCommand.Copy);
                return Task.FromResult(chosen.Count > 0);
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
            case PlannerCommand.Paste when _held.Count > 0 && command.Place is { } place:
                return PasteAsync(reading, place);
            case PlannerCommand.Undo:
                return UndoAsync();
            default:
                return Task.FromResult(false);
        }
    }

    private async Task<bool> PasteAsync(PlannerReading reading, PlannerPlace place)
    {
        if (!_isCut)
            return await CopyToAsync(reading, _held, place);

        // What was cut is pasted once.
        var cut = _held;
        (_held, _isCut) = ([], false);
        return await MoveAsync(reading, cut, place);
    }

    private async Task<bool> UndoAsync() =>
        await outboxes.FindAsync() is { } outbox
        && outbox.Batches.LastOrDefault(batch => batch.CanCancel) is { } last
        && outbox.Cancel(last.Number);

    private async Task<bool> MoveAsync(PlannerReading reading, IReadOnlyList<Vevent> moved, PlannerPlace place) =>
        moved.Count > 0 && await WriteAsync(reading, moved, VeventMove.To(moved, place, reading.Calendars));

    private async Task<bool> ResizeAsync(PlannerReading reading, ResizeGesture resize)
    {
        if (reading.Find(resize.Id) is not { } vevent || resize.Start >= resize.End || vevent.Kind == VeventKind.Note)
            return false;
        var chain = VeventChain.Of(vevent, reading.Vevents);
        return await WriteAsync(reading, chain, VeventMove.Resize(vevent, chain, resize.Start, resize.End));
    }

    private async Task<bool> ChangeAsync(PlannerReading reading, IEnumerable<Vevent> chosen, Func<Vevent, Vevent> change)
    {
        var before = chosen.ToList();
        return before.Count > 0 && await WriteAsync(reading, before, [.. before.Select(change)]);
    }

    private async Task<bool> WriteAsync(PlannerReading reading, IReadOnlyList<Vevent> before, IReadOnlyList<Vevent> targets)
    {
        // What is not in this view was picked up in another one, and is known as it was read there.
        var known = before.ToDictionary(vevent => vevent.Id);
        var writes = targets.Where(target => target != known[target.Id]).Select(target => new VeventWrite
        {
            GroupId = reading.Frame.Group.Id,
            AsRead = target.Id < 0 ? null : reading.Known.GetValueOrDefault(target.Id, known[target.Id]),
            Target = target,
            DoneAt = reading.Frame.Timezone.Now(clock),
        }).ToList();
        return await SendAsync(writes, WarningsOf(reading, targets));
    }

    private async Task<bool> CopyToAsync(PlannerReading reading, IReadOnlyList<Vevent> copied, PlannerPlace place)
    {
        if (copied.Count == 0 || await outboxes.FindAsync() is not { } outbox)
            return false;

        var known = reading.Known.Keys.ToFrozenSet();
        var writes = VeventMove.To(copied, place, reading.Calendars).Select(target => new VeventWrite
        {
            GroupId = reading.Frame.Group.Id,
            Target = target with
            {
                Id = outbox.NextDraftId(),
                State = RdvState.Normal,
                Deleted = false,
                FromWeb = false,
                Taker = outbox.Taker,
                CreatedAt = null,
                UpdatedAt = null,
            },
            DoneAt = reading.Frame.Timezone.Now(clock),
            Customfields = target.Customfields.Filled.ToImmutableDictionary(name => name, name => target.Customfields.Of(name).Text),
            KnownIds = known,
        }).ToList();
        return await SendAsync(writes, WarningsOf(reading, [.. writes.Select(write => write.Target)]));
    }

    /// <summary>What was dropped, the thing that was held first: that one comes to stand where the pointer was.</summary>
    private IReadOnlyList<Vevent> Carried(PlannerReading reading, DropGesture drop) =>
        [.. Chosen(reading, drop.Ids, []).OrderByDescending(vevent => vevent.Id == drop.Ids[0])];

    /// <summary>What is shown under the ids, with what belongs to the same visit; else what a panel has read, or was picked up in another view.</summary>
    private IReadOnlyList<Vevent> Chosen(PlannerReading reading, IReadOnlyList<long> ids, IReadOnlyList<Vevent> seen)
    {
        var shown = VeventChain.OfAll(ids, reading.Vevents);
        return shown.Count > 0 ? shown : [.. seen.Concat(_held).Where(vevent => ids.Contains(vevent.Id)).DistinctBy(vevent => vevent.Id)];
    }
}
