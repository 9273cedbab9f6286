using System.Collections.Frozen;
using ClicRdv.Client;

namespace ClicRdvPortal.Features.Planner.Reading;

/// <summary>What stays while one moves from day to day: the group, its calendars and its services.</summary>
public sealed class PlannerFrame(Group group, IEnumerable<Calendar> calendars, IEnumerable<Calendarset> sets, IReadOnlyCollection<Intervention> interventions)
{
    private readonly FrozenDictionary<long, Intervention> _interventions = interventions.ToFrozenDictionary(intervention => intervention.Id);

    public Group Group { get; } = group;

    public GroupTimezone Timezone { get; } = GroupTimezone.Of(group);

    /// <summary>Those that are not archived, in the practice's order.</summary>
    public IReadOnlyList<Calendar> Calendars { get; } =
        [.. calendars.Where(calendar => !calendar.Deleted).OrderBy(calendar => calendar.Sort ?? int.MaxValue).ThenBy(calendar => calendar.Id)];

    /// <summary>The services on offer, by name.</summary>
    public IReadOnlyList<Intervention> OnOffer { get; } =
        [.. interventions.Where(intervention => !intervention.Deleted).OrderBy(intervention => intervention.Name, StringComparer.CurrentCultureIgnoreCase)];

    public IReadOnlyList<Calendarset> Sets { get; } = [.. sets.OrderBy(set => set.Sort ?? int.MaxValue).ThenBy(set => set.Id)];

    /// <summary>The services as they were read.</summary>
    public IReadOnlyCollection<Intervention> Interventions { get; } = interventions;

    public Calendar? FindCalendar(long id) => Calendars.FirstOrDefault(calendar => calendar.Id == id);

    public Intervention? FindIntervention(long id) => _interventions.GetValueOrDefault(id);

    /// <summary>The calendars that a state asks for, in its order; all of them when it names none that exists.</summary>
    public IReadOnlyList<Calendar> Chosen(PlannerPageState state)
    {
        var chosen = state.Calendars.Select(FindCalendar).OfType<Calendar>().ToList();
        return chosen.Count > 0 ? chosen : Calendars;
    }
}
