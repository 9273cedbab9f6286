using System.Collections.Frozen;

namespace ClicRdv.Emulator.Storage;

/// <summary>
/// The table of a resource. Every table begins with <c>id</c> and ends with <c>created_at</c> and
/// <c>updated_at</c>; attributes the emulator does not know live in one JSON column and are given back.
/// </summary>
internal sealed class Table
{
    private readonly FrozenDictionary<string, int> _ordinals;

    private readonly Lazy<Table> _forCustomers;

    public Table(string name, string singular, params ReadOnlySpan<Field> fields)
        : this(name, singular, (IReadOnlyList<Field>)[
            Field.Integer("id") with { ReadOnly = true },
            .. fields,
            Field.Time("created_at"),
            Field.Time("updated_at"),
        ])
    {
    }

    private Table(string name, string singular, IReadOnlyList<Field> fields)
    {
        Name = name;
        Singular = singular;
        Fields = fields;
        _ordinals = Fields.Select((field, ordinal) => KeyValuePair.Create(field.Name, ordinal))
            .ToFrozenDictionary(StringComparer.Ordinal);
        _forCustomers = new(() => new Table(name, singular, fields.Select(field => field.StaffOnly ? field with { Hidden = true } : field).ToArray().AsReadOnly()));
        Select = $"SELECT {string.Join(", ", Fields.Select(field => field.Column))}, \"extra\" FROM \"{name}\"";
        Definition = $"CREATE TABLE \"{name}\" ({string.Join(", ", Fields.Select(Define))}, \"extra\" TEXT NOT NULL DEFAULT '{{}}')";
    }

    public string Name { get; }

    /// <summary>The same rows as an end customer sees them.</summary>
    public Table ForCustomers => _forCustomers.Value;

    /// <summary>The root key of a body (clicrdv-api §2).</summary>
    public string Singular { get; }

    public IReadOnlyList<Field> Fields { get; }

    public string Select { get; }

    public string Definition { get; }

    public int Ordinal(string name) => _ordinals[name];

    public Field? Find(string name) => _ordinals.TryGetValue(name, out var ordinal) ? Fields[ordinal] : null;

    private static string Define(Field field) => field.Name is "id"
        ? "\"id\" INTEGER PRIMARY KEY"
        : field.Kind switch
        {
            FieldKind.Integer or FieldKind.Boolean => $"{field.Column} INTEGER",
            // No affinity: SQLite keeps a number a number and a text a text.
            FieldKind.Number => field.Column,
            FieldKind.Text => $"{field.Column} TEXT COLLATE {MySqlText.Collation}",
            _ => $"{field.Column} TEXT",
        };
}
