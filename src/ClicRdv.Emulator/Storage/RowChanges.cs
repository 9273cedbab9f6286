using System.Text.Json.Nodes;

namespace ClicRdv.Emulator.Storage;

/// <summary>What a write says about a row: known fields by name, and attributes without a column.</summary>
internal sealed class RowChanges
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, object?> Values => _values;

    public JsonObject? Extra { get; private set; }

    public object? this[string name]
    {
        set => _values[name] = value;
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public long? Integer(string name) => (long?)_values[name];

    public bool Flag(string name) => _values[name] is 1L;

    public string Text(string name) => (string?)_values[name] ?? "";

    /// <summary>What a field holds once these are laid over a row, or over nothing.</summary>
    public object? Over(Row? row, Table table, string name) =>
        Has(name) ? _values[name] : row is null ? table.Find(name)!.Default : row[name];

    public void SetExtra(string name, JsonNode? value) => (Extra ??= [])[name] = value;

    /// <summary>The extra attributes of a row once these are laid over the ones it has.</summary>
    public string MergeExtra(string extra)
    {
        if (Extra is null)
        {
            return extra;
        }

        var merged = JsonNode.Parse(extra)!.AsObject();
        foreach (var (name, value) in Extra)
        {
            merged[name] = value?.DeepClone();
        }

        return merged.ToJsonString();
    }
}
