namespace ClicRdvPortal.Features.Planner.Drawing;

public static class HexColour
{
    /// <summary>The colour when it reads <c>#RRGGBB</c>, or null: nothing else of upstream's gets into a style.</summary>
    public static string? Of(string? colorref) =>
        colorref is { Length: 7 } && colorref[0] == '#' && colorref.AsSpan(1).ContainsAnyExcept(Hex) is false ? colorref : null;

    private static readonly System.Buffers.SearchValues<char> Hex = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");
}
