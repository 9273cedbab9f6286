using ClicRdv.Client;

namespace ClicRdvPortal.Features.Fiches.Listing;

/// <summary>One page of fiches, all that the circuit ever holds of them.</summary>
/// <param name="Group">The fiches' group.</param>
/// <param name="Rows">The page's fiches.</param>
/// <param name="Total">How many match in all; null when the upstream does not say.</param>
/// <param name="Page">Which page it is, from one.</param>
/// <param name="HasNext">Whether another page follows.</param>
/// <param name="Part">What is known of a list that was not read as far as it goes; null where it was.</param>
public sealed record FicheList(Group Group, IReadOnlyList<Fiche> Rows, long? Total, int Page, bool HasNext, FichePart? Part = null)
{
    /// <summary>Rows a page has at the most.</summary>
    public const int PageSize = 50;

    /// <summary>The place of the first row among all, from one.</summary>
    public long First => ((Page - 1L) * PageSize) + 1;
}

/// <param name="Count">How many were read and match.</param>
/// <param name="Most">How many there are at the most; null when the upstream does not say.</param>
public sealed record FichePart(int Count, long? Most);
