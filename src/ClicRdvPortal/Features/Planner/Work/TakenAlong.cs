using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Planner.Work;

/// <summary>
/// Vevents as the person saw them in one view, each with what the upstream had then. However much later they are put
/// somewhere, it is this version that the write is compared with.
/// </summary>
internal sealed class TakenAlong
{
    private readonly long _groupId;
    private readonly Dictionary<long, Vevent> _asRead;

    public TakenAlong(PlannerReading reading, IReadOnlyList<Vevent> vevents)
    {
        _groupId = reading.Frame.Group.Id;
        Vevents = vevents;
        _asRead = vevents.ToDictionary(vevent => vevent.Id, vevent => reading.Known.GetValueOrDefault(vevent.Id, vevent));
    }

    public IReadOnlyList<Vevent> Vevents { get; }

    /// <summary>Nothing goes from one group into another: its customers and services are unknown there.</summary>
    public bool IsOf(PlannerReading reading) => _groupId == reading.Frame.Group.Id;

    /// <summary>What of it can still be moved: a draft that was sent meanwhile is another vevent now.</summary>
    public TakenAlong Movable(PlannerReading reading) =>
        new(this, [.. Vevents.Where(vevent => vevent.Id > 0 || reading.Waiting.Contains(vevent.Id))]);

    /// <summary>The same with one of them first; empty when that one is not among them.</summary>
    public TakenAlong From(long id) =>
        new(this, Vevents.Any(vevent => vevent.Id == id) ? [.. Vevents.OrderByDescending(vevent => vevent.Id == id)] : []);

    /// <summary>What a write is compared with; null for what does not exist yet.</summary>
    public Vevent? AsRead(long id, PlannerReading reading)
    {
        if (id < 0)
            return null;

        // What has become exactly what was seen, by the person's own saving for one, is no conflict.
        return reading.Known.TryGetValue(id, out var now) && Versions.AreEqual(now, Vevents.First(vevent => vevent.Id == id)) ? now : _asRead[id];
    }

    private TakenAlong(TakenAlong whole, IReadOnlyList<Vevent> part) => (_groupId, _asRead, Vevents) = (whole._groupId, whole._asRead, part);
}
