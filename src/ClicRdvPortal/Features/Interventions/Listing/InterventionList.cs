using ClicRdv.Client;

namespace ClicRdvPortal.Features.Interventions.Listing;

/// <summary>A group's services and their sets as this circuit knows them; a write puts its answer in here instead of a
/// second reading of the list.</summary>
public sealed class InterventionList
{
    private readonly Dictionary<long, Intervention> _interventions;
    private readonly Dictionary<long, Interventionset> _sets;

    public InterventionList(Group group, IEnumerable<Intervention> interventions, IEnumerable<Interventionset> sets)
    {
        Group = group;
        _interventions = interventions.ToDictionary(intervention => intervention.Id);
        _sets = sets.ToDictionary(set => set.Id);
        Sort();
    }

    public Group Group { get; }

    /// <summary>In the practice's order, archived ones among them.</summary>
    public IReadOnlyList<Intervention> Interventions { get; private set; } = [];

    /// <summary>In the practice's order.</summary>
    public IReadOnlyList<Interventionset> Sets { get; private set; } = [];

    public IReadOnlyCollection<long> InterventionIds => _interventions.Keys;

    public IReadOnlyCollection<long> SetIds => _sets.Keys;

    public Intervention? Find(long id) => _interventions.GetValueOrDefault(id);

    public Interventionset? FindSet(long? id) => id is { } known ? _sets.GetValueOrDefault(known) : null;

    public void Put(Intervention intervention)
    {
        _interventions[intervention.Id] = intervention;
        Sort();
    }

    public void Put(Interventionset set)
    {
        _sets[set.Id] = set;
        Sort();
    }

    public void Remove(Interventionset set)
    {
        _sets.Remove(set.Id);
        Sort();
    }

    // Nothing says that ranks are set or unique, so the id decides between equals.
    private void Sort()
    {
        Interventions = [.. _interventions.Values.OrderBy(intervention => intervention.Sort ?? int.MaxValue).ThenBy(intervention => intervention.Id)];
        Sets = [.. _sets.Values.OrderBy(set => set.Sort ?? int.MaxValue).ThenBy(set => set.Id)];
    }
}
