using ClicRdv.Client;

namespace ClicRdvPortal.Features.Planner.Work;

/// <summary>
/// Several services of one visit are several appointments upstream, one after the other: the same customer on the same
/// calendar, each beginning when the one before it ends. They are shown apart and worked on as one.
/// </summary>
public static class VeventChain
{
    /// <summary>
    /// The appointments of the same visit in their order; the vevent alone when it has no others. What was cancelled
    /// together is one visit too, so that it comes back together.
    /// </summary>
    public static IReadOnlyList<Vevent> Of(Vevent vevent, IEnumerable<Vevent> all)
    {
        if (vevent.Kind != VeventKind.Rdv || vevent.FicheId == 0)
            return [vevent];

        var others = all
            .Where(other => other.Id != vevent.Id && other.Kind == VeventKind.Rdv && other.Deleted == vevent.Deleted
                && other.FicheId == vevent.FicheId && other.CalendarId == vevent.CalendarId)
            .ToList();
        var chain = new LinkedList<Vevent>([vevent]);
        while (others.Find(other => other.End == chain.First!.Value.Start && other.Start < other.End) is { } before)
        {
            chain.AddFirst(before);
            others.Remove(before);
        }

        while (others.Find(other => other.Start == chain.Last!.Value.End && other.Start < other.End) is { } after)
        {
            chain.AddLast(after);
            others.Remove(after);
        }

        return [.. chain];
    }

    /// <summary>Every vevent of the ids with those of its visit, each once, in the order of the ids.</summary>
    public static IReadOnlyList<Vevent> OfAll(IEnumerable<long> ids, IReadOnlyList<Vevent> all) =>
    [
        .. ids.Select(id => all.FirstOrDefault(vevent => vevent.Id == id))
            .OfType<Vevent>()
            .SelectMany(vevent => Of(vevent, all))
            .DistinctBy(vevent => vevent.Id),
    ];
}
