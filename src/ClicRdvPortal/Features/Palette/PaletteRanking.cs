namespace ClicRdvPortal.Features.Palette;

/// <summary>
/// Which entries a text finds, the best first: what is called so, what begins so, what has a word that begins so, what has it somewhere.
/// Every word that was typed has to be in it. A day that was understood is what was meant.
/// </summary>
public static class PaletteRanking
{
    public const int Most = 18;

    public static IReadOnlyList<PaletteEntry> Rank(IEnumerable<PaletteEntry> entries, string text)
    {
        var wanted = Folding.Of(text.Trim());
        var words = wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. entries
                .Select(entry => (Entry: entry, Rank: RankOf(entry, wanted, words)))
                .Where(found => found.Rank is not null)
                .OrderBy(found => found.Rank)
                .ThenBy(found => PlaceOf(found.Entry.Kind))
                .ThenBy(found => found.Entry.Title, StringComparer.CurrentCultureIgnoreCase)
                .Select(found => found.Entry)
                .Take(Most),
        ];
    }

    /// <summary>What can be done for a customer stands below them, and not below all the others.</summary>
    private static PaletteKind PlaceOf(PaletteKind kind) => kind == PaletteKind.Booking ? PaletteKind.Customer : kind;

    private static int? RankOf(PaletteEntry entry, string wanted, string[] words)
    {
        // Upstream has found the customer by rules of its own, and a day was read from the text.
        if (entry.Kind == PaletteKind.Day)
            return 0;
        var title = Folding.Of(entry.Title);
        var parts = title.Split([' ', '-', '\'', '’', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return wanted.Length == 0 ? entry.Kind is PaletteKind.Action or PaletteKind.Place ? 4 : null
            : title == wanted ? 1
            : title.StartsWith(wanted, StringComparison.Ordinal) ? 2
            : Array.TrueForAll(words, word => parts.Any(part => part.StartsWith(word, StringComparison.Ordinal))) ? 3
            : Array.TrueForAll(words, word => title.Contains(word, StringComparison.Ordinal)) ? 5
            : PlaceOf(entry.Kind) == PaletteKind.Customer ? 6
            : null;
    }
}
