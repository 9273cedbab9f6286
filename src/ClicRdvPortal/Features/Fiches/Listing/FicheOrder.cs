using System.Globalization;
using ClicRdv.Client;

namespace ClicRdvPortal.Features.Fiches.Listing;

/// <summary>The order of a list that is put together of two: the upstream sorts each by itself.</summary>
internal static class FicheOrder
{
    // As upstream sorts: blind to case and accents.
    private static readonly StringComparer Names =
        StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);

    public static IEnumerable<Fiche> Sorted(IEnumerable<Fiche> fiches, FichesPageState state)
    {
        var sorted = state.Sort switch
        {
            FichesSort.Birthdate => By(fiche => fiche.Birthdate, null),
            FichesSort.Created => By(fiche => fiche.CreatedAt, null),
            FichesSort.Email => By(fiche => fiche.Email, Names),
            _ => By(fiche => fiche.Lastname, Names),
        };
        return sorted.ThenBy(fiche => fiche.Firstname, Names).ThenBy(fiche => fiche.Id);

        IOrderedEnumerable<Fiche> By<TKey>(Func<Fiche, TKey> keyOf, IComparer<TKey>? comparer) =>
            state.Descending ? fiches.OrderByDescending(keyOf, comparer) : fiches.OrderBy(keyOf, comparer);
    }
}
