using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Control;

/// <summary>A row as it is stored, for a test to look at.</summary>
public sealed class StoredRow
{
    private readonly Row _row;

    internal StoredRow(Row row) => _row = row;

    public long Id => _row.Id;

    /// <summary>JSON object of the attributes the emulator has no column for.</summary>
    public string Extra => _row.Extra;

    /// <summary><see cref="long"/> for integers and booleans, that or <see cref="double"/> for <c>num0…3</c>, text otherwise, or null.</summary>
    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public object? this[string field] => _row[field];

    public string Text(string field) => _row.Text(field);

    public long? Number(string field) => _row.Integer(field);

    public bool Flag(string field) => _row.Flag(field);
}
