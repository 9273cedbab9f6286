namespace ClicRdv.Emulator.Storage;

/// <summary>Adds rows by the ten thousand: one prepared command, and what every row shares is in its text.</summary>
internal sealed class BulkInsert
{
    private readonly EmulatorStore _store;
    private readonly string _sql;

    /// <param name="columns">The fields that <see cref="Add"/> gives, in its order; the others take their defaults.</param>
    public BulkInsert(EmulatorStore store, Table table, params IReadOnlyList<string> columns)
    {
        _store = store;
        var others = table.Fields.Where(field => field.Default is not null && !columns.Contains(field.Name, StringComparer.Ordinal)).ToList();
        var names = columns.Select(name => $"\"{name}\"").Concat(others.Select(field => field.Column));
        var values = columns.Select(_ => "?").Concat(others.Select(Literal));
        _sql = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", values)})";
    }

    public void Add(params ReadOnlySpan<object?> values) => _store.Execute(_sql, values);

    private static string Literal(Field field) => field.Default is long number ? $"{number}" : $"'{field.Default}'";
}
