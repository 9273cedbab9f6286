using ClicRdv.Client;
using ClicRdvPortal.Features.Fiches.Listing;

namespace ClicRdvPortal.Features.Fiches.Exporting;

/// <summary>What is to be exported. It comes in the body of a post, since it holds what was searched for.</summary>
/// <param name="Format">One of <see cref="FicheFormat"/>, by its name.</param>
/// <param name="Query">The query of the page's address.</param>
/// <param name="Text">What was searched for.</param>
/// <param name="Born">The birth date that is filtered by, which the address does not hold.</param>
/// <param name="Columns">The columns shown, by their words.</param>
/// <param name="Labels">What the practice's own are called, by their words.</param>
internal sealed record FicheExportRequest(
    string? Format, string? Query, string? Text, string? Born, IReadOnlyList<string>? Columns, IReadOnlyDictionary<string, string>? Labels)
{
    /// <summary>The columns that it names, in the order in which it names them; what is none is left out.</summary>
    public IReadOnlyList<ListedColumn> ColumnsAsked() => [.. (Columns ?? []).OfType<string>().Distinct(StringComparer.Ordinal).Select(ColumnOf).OfType<ListedColumn>()];

    private ListedColumn? ColumnOf(string word) => CustomfieldName.TryParse(word, out var name)
        ? new CustomColumn(name, Labels?.GetValueOrDefault(word) ?? word)
        : FicheColumns.All.FirstOrDefault(column => column.Word == word);
}
