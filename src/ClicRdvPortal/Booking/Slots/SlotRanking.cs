using ClicRdv.Client;

namespace ClicRdvPortal.Booking.Slots;

/// <summary>
/// Which free starts are offered, and with whom: first by time, then by fairness. Fair is that who has the most free starts left that day
/// comes first, so that visits spread; between equals the practice's own order decides.
/// </summary>
public static class SlotRanking
{
    /// <param name="slots">As upstream offers them.</param>
    /// <param name="people">Whom it may be with; none for anyone.</param>
    /// <param name="order">The calendars in use, in the practice's order. A calendar that is not among them is out of reach.</param>
    public static IReadOnlyList<SlotOffer> Rank(IEnumerable<Availabletimeslot> slots, IReadOnlySet<long> people, IReadOnlyList<long> order)
    {
        var places = order.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var starts = slots
            .GroupBy(slot => slot.Start, slot => slot.CalendarIds)
            .Select(start => (Start: start.Key, Calendars: start.SelectMany(ids => ids).Distinct().Where(id => places.ContainsKey(id) && (people.Count == 0 || people.Contains(id))).ToList()))
            .Where(start => start.Calendars.Count > 0)
            .ToList();
        var freedom = starts
            .SelectMany(start => start.Calendars.Select(id => (start.Start.Date, id)))
            .CountBy(pair => pair)
            .ToDictionary();

        return
        [
            .. starts.OrderBy(start => start.Start).Select(start =>
            {
                var ranked = start.Calendars.OrderByDescending(id => freedom[(start.Start.Date, id)]).ThenBy(id => places[id]).ToList();
                return new SlotOffer(start.Start, ranked[0], [.. ranked.Skip(1)]);
            }),
        ];
    }
}
