using System.Text.Json;

namespace ClicRdv.Emulator.Storage;

internal enum FieldKind
{
    Integer,
    Text,
    Boolean,
    Time,

    /// <summary>A number that may be given as any text, which is kept when it is none [client: migclic].</summary>
    Number,

    /// <summary>A value whose type the documentation does not tell: any JSON, given back as it came.</summary>
    Raw,
}

/// <summary>One attribute of a resource: a column of its table and a property of its answers.</summary>
internal sealed record Field(string Name, FieldKind Kind)
{
    public int? MaxLength { get; init; }

    /// <summary>Set by the server; what a body says about it is passed over.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Stored, never answered.</summary>
    public bool Hidden { get; init; }

    /// <summary>Not for end customers, who see a restricted set of fields [docs: api-custom-module]; which ones is [inferred].</summary>
    public bool StaffOnly { get; init; }

    public object? Default { get; init; }

    public JsonEncodedText JsonName { get; } = JsonEncodedText.Encode(Name);

    public string XmlName { get; } = Name.Replace('_', '-');

    public string Column { get; } = $"\"{Name}\"";

    public static Field Integer(string name) => new(name, FieldKind.Integer);

    public static Field Text(string name, int? maxLength = null) =>
        new(name, FieldKind.Text) { MaxLength = maxLength, Default = "" };

    public static Field Boolean(string name, bool value = false) =>
        new(name, FieldKind.Boolean) { Default = value ? 1L : 0L };

    public static Field Time(string name) => new(name, FieldKind.Time) { ReadOnly = true };

    public static Field WritableTime(string name) => new(name, FieldKind.Time);

    public static Field Number(string name) => new(name, FieldKind.Number);

    public static Field Raw(string name) => new(name, FieldKind.Raw);
}
