namespace ClicRdvPortal.Features.Fiches.Exporting;

/// <summary>What is to be exported. It comes in the body of a post, since it holds what was searched for.</summary>
/// <param name="Format">One of <see cref="FicheFormat"/>, by its name.</param>
/// <param name="Query">The query of the page's address.</param>
/// <param name="Text">What was searched for.</param>
/// <param name="Columns">The columns shown, by their names.</param>
internal sealed record FicheExportRequest(string? Format, string? Query, string? Text, IReadOnlyList<string>? Columns);
