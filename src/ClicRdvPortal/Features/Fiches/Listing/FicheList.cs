using ClicRdv.Client;

namespace ClicRdvPortal.Features.Fiches.Listing;

/// <summary>One page of fiches, all that the circuit ever holds of them.</summary>
/// <param name="Group">The fiches' group.</param>
/// <param name="Rows">The page's fiches.</param>
/// <param name="Total">How many match in all; null when the upstream does not say.</param>
/// <param name="Page">Which page it is, from one.</param>
/// <param name="HasNext">Whether another page follows.</param>
public sealed record FicheList(Group Group, IReadOnlyList<Fiche> Rows, long? Total, int Page, bool HasNext)
{
    /// <summary>Rows a page has at the most; twice that for a telephone number, which either of two fields may hold.</summary>
    public const int PageSize = 50;

    /// <summary>The place of the first row among all, from one.</summary>
    public long First => ((Page - 1L) * PageSize) + 1;
}
