namespace ClicRdv.Emulator.Storage;

/// <summary>A stored object: integers and booleans are <see cref="long"/>, numbers that or <see cref="double"/>, the rest text.</summary>
internal sealed class Row(Table table, object?[] values, string extra)
{
    public const string NoExtra = "{}";

    public Table Table { get; } = table;

    public IReadOnlyList<object?> Values => values;

    /// <summary>JSON object of the attributes that have no column.</summary>
    public string Extra { get; } = extra;

    /// <summary>The same values through another view of the table.</summary>
    public Row As(Table view) => new(view, values, Extra);

    public long Id => (long)Values[0]!;

    public object? this[string name] => Values[Table.Ordinal(name)];

    public long? Integer(string name) => (long?)this[name];

    public string Text(string name) => (string?)this[name] ?? "";

    public bool Flag(string name) => this[name] is 1L;
}
