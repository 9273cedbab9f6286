namespace ClicRdv.Emulator.Storage;

/// <summary>
/// What SQLite's planner is told about the large tables, in place of ANALYZE: a million vevents and 200,000
/// fiches. Written down, so that a small store and a large one are read by the same indexes from the start.
/// </summary>
internal static class PlannerStatistics
{
    // Rows of the index, then how many share its first column, its first two, and so on.
    private static readonly (string Table, string Index, string Counts)[] Indexes =
    [
        ("fiches", "fiches_by_group", "200000 50000"),
        ("fiches", "fiches_by_name", "200000 50000 20 2"),
        ("fiches", "fiches_by_folded", "200000 50000 5"),
        ("fiches", "fiches_by_update", "200000 50000 5"),
        ("fiches", "fiches_by_email", "200000 50000 10"),
        ("vevents", "vevents_by_group", "1000000 250000"),
        ("vevents", "vevents_by_start", "1000000 250000 20 10 1 1 1"),
        ("vevents", "vevents_by_calendar", "1000000 5000 2 1 1 1 1"),
        ("vevents", "vevents_by_fiche", "1000000 20 1"),
        ("vevents", "vevents_by_update", "1000000 250000 5"),
        ("vevents", "vevents_long", "1000 250 1"),
    ];

    /// <summary>The ANALYZE of a small table makes the table that the counts are kept in; the last one has them read.</summary>
    public static string Script =>
        $"""
        ANALYZE accounts;
        DELETE FROM sqlite_stat1;
        INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES {string.Join(", ", Indexes.Select(index => $"('{index.Table}', '{index.Index}', '{index.Counts}')"))};
        ANALYZE sqlite_schema
        """;
}
