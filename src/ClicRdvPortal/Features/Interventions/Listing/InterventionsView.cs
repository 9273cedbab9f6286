using ClicRdv.Client;
using ClicRdvPortal.Shared.Listing;

namespace ClicRdvPortal.Features.Interventions.Listing;

/// <summary>Which services of the list the page shows, and in which order. Done here, without a call.</summary>
public static class InterventionsView
{
    public static IReadOnlyList<Intervention> Of(InterventionList list, InterventionsPageState state)
    {
        var words = LooseText.WordsOf(state.Search);
        var shown = list.Interventions.Where(intervention =>
            IsShown(intervention, state) && words.All(word => Speaks(list, intervention, word)));
        return state.Sort switch
        {
            InterventionsSort.Order => state.Descending ? [.. shown.Reverse()] : [.. shown],
            InterventionsSort.Length => Sorted(shown, intervention => intervention.Length ?? -1, Comparer<int>.Default, state),
            InterventionsSort.Price => Sorted(shown, intervention => intervention.Price ?? -1, Comparer<int>.Default, state),
            InterventionsSort.Set => Sorted(shown, intervention => list.FindSet(intervention.InterventionsetId)?.Name ?? "", LooseText.Comparer, state),
            InterventionsSort.Publicname => Sorted(shown, intervention => intervention.Publicname, LooseText.Comparer, state),
            _ => Sorted(shown, intervention => intervention.DisplayName(), LooseText.Comparer, state),
        };
    }

    // OrderBy is stable, so that equals keep the practice's order.
    private static IReadOnlyList<Intervention> Sorted<TKey>(
        IEnumerable<Intervention> shown, Func<Intervention, TKey> key, IComparer<TKey> comparer, InterventionsPageState state) =>
        state.Descending ? [.. shown.OrderByDescending(key, comparer)] : [.. shown.OrderBy(key, comparer)];

    private static bool IsShown(Intervention intervention, InterventionsPageState state) =>
        state.Show switch
        {
            ArchivedFilter.Active => !intervention.Deleted,
            ArchivedFilter.Archived => intervention.Deleted,
            _ => true,
        }
        && ((state.Sets.Count == 0 && !state.WithoutSet)
            || (intervention.InterventionsetId is { } set ? state.Sets.Contains(set) : state.WithoutSet));

    private static bool Speaks(InterventionList list, Intervention intervention, string word) =>
        LooseText.Holds(intervention.Name, word)
        || LooseText.Holds(intervention.Publicname, word)
        || LooseText.Holds(intervention.Abbr, word)
        || LooseText.Holds(list.FindSet(intervention.InterventionsetId)?.Name ?? "", word);
}
