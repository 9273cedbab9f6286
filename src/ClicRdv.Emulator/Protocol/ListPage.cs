using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Protocol;

/// <summary>One page of a list and what its envelope says about it (clicrdv-api §5.3).</summary>
internal sealed record ListPage(ListQuery Query, IReadOnlyList<Row> Records, long TotalRecords)
{
    /// <summary>For <c>results=all</c> the number of records, which a sample shows [docs: rest-ressources-customfield] and which may be 0.</summary>
    public long PageSize => Query.Results ?? TotalRecords;

    public static ListPage Read(EmulatorStore store, Table table, Filter filter, ListQuery query, int shift)
    {
        var values = filter.Values.ToArray();
        // Without `sort` no order is promised (clicrdv-api §5.4); by id is this emulator's own.
        var order = query.Sort is null ? "\"id\"" : $"{query.Sort.Column} {query.Dir ?? "asc"}, \"id\"";
        var matching = $"{filter} ORDER BY {order} LIMIT ? OFFSET ?";
        // Ids alone are sorted and skipped, which an index often holds; the rows are read for those that are shown.
        var shown = query.Results is null ? matching : $" WHERE \"id\" IN (SELECT \"id\" FROM \"{table.Name}\"{matching}) ORDER BY {order}";
        var records = store.Rows(table, shown, [.. values, query.Results ?? -1, Math.Max(0, query.StartIndex - shift)]);
        var whole = query.StartIndex == 0 && (query.Results is null || records.Count < query.Results);
        var total = whole ? records.Count : store.Number($"SELECT COUNT(*) FROM \"{table.Name}\"{filter}", values) ?? 0;
        return new ListPage(query, records, total);
    }
}
