using System.Collections.Frozen;
using System.Collections.Immutable;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Features.Planner.Work;

/// <summary>A copy of a vevent, which begins afresh: it was neither missed, nor cancelled, nor booked online.</summary>
internal static class VeventCopy
{
    public static IReadOnlyList<VeventWrite> Of(IReadOnlyList<Vevent> targets, PlannerReading reading, Outbox outbox, TimeProvider clock)
    {
        var known = reading.Known.Keys.ToFrozenSet();
        return
        [
            .. targets.Select(target => new VeventWrite
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
            }),
        ];
    }
}
