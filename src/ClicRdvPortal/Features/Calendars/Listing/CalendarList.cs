using ClicRdv.Client;

namespace ClicRdvPortal.Features.Calendars.Listing;

/// <summary>A group's calendars and sets as this circuit knows them; a write puts its answer in here instead of a
/// second reading of the list.</summary>
public sealed class CalendarList
{
    private readonly Dictionary<long, Calendar> _calendars;
    private readonly Dictionary<long, Calendarset> _sets;

    public CalendarList(Group group, IEnumerable<Calendar> calendars, IEnumerable<Calendarset> sets)
    {
        Group = group;
        _calendars = calendars.ToDictionary(calendar => calendar.Id);
        _sets = sets.ToDictionary(set => set.Id);
        Sort();
    }

    public Group Group { get; }

    /// <summary>In the practice's order, archived ones among them.</summary>
    public IReadOnlyList<Calendar> Calendars { get; private set; } = [];

    /// <summary>In the practice's order.</summary>
    public IReadOnlyList<Calendarset> Sets { get; private set; } = [];

    public IReadOnlyCollection<long> CalendarIds => _calendars.Keys;

    public IReadOnlyCollection<long> SetIds => _sets.Keys;

    public Calendar? Find(long id) => _calendars.GetValueOrDefault(id);

    public Calendarset? FindSet(long? id) => id is { } known ? _sets.GetValueOrDefault(known) : null;

    public void Put(Calendar calendar)
    {
        _calendars[calendar.Id] = calendar;
        Sort();
    }

    public void Put(Calendarset set)
    {
        _sets[set.Id] = set;
        Sort();
    }

    // Nothing says that ranks are set or unique, so the id decides between equals.
    private void Sort()
    {
        Calendars = [.. _calendars.Values.OrderBy(calendar => calendar.Sort ?? int.MaxValue).ThenBy(calendar => calendar.Id)];
        Sets = [.. _sets.Values.OrderBy(set => set.Sort ?? int.MaxValue).ThenBy(set => set.Id)];
    }
}
