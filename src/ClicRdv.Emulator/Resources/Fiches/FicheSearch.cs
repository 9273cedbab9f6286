using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Fiches;

/// <summary>
/// <c>search</c> of fiches means names [docs: api-querying]: every word has to be somewhere in last name or
/// first name, blind to case and accents [inferred: §19 row 19].
/// </summary>
internal static class FicheSearch
{
    // What the index is cut in; a shorter word has to be looked for in every name.
    private const int IndexedLength = 3;

    public static void Add(Filter filter, string search)
    {
        var indexed = new List<string>();
        foreach (var word in MySqlText.Fold(search).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.EnumerateRunes().Count() >= IndexedLength)
            {
                indexed.Add($"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            }
            else
            {
                filter.And($"instr({FicheTable.Folded}, ?) > 0", word);
            }
        }

        if (indexed.Count > 0)
        {
            filter.And($"\"id\" IN (SELECT rowid FROM {FicheTable.Names} WHERE {FicheTable.Names} MATCH ?)", string.Join(" AND ", indexed));
        }
    }
}
