namespace ClicRdv.Client;

/// <summary>
/// The custom fields of one fiche or vevent. Only those that hold something take room: upstream prints all 34 of them on
/// every record, nearly all of them empty.
/// </summary>
public sealed class CustomfieldValues : IEquatable<CustomfieldValues>
{
    private (int Slot, string Text)[] _items = [];
    private int _count;

    internal CustomfieldValues()
    {
    }

    /// <summary>Nothing in any field.</summary>
    public static CustomfieldValues None { get; } = new();

    /// <summary>The fields that hold something.</summary>
    public IEnumerable<CustomfieldName> Filled => _items.Take(_count).Select(item => CustomfieldName.All[item.Slot]);

    /// <summary>Values that were written down elsewhere and are read back. A field without a text holds nothing.</summary>
    /// <param name="texts">What each field holds, as upstream prints it (clicrdv-api §13).</param>
    public static CustomfieldValues From(IEnumerable<KeyValuePair<CustomfieldName, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var values = new CustomfieldValues();
        foreach (var (name, text) in texts.Where(field => field.Value.Length > 0).DistinctBy(field => field.Key))
            values.Keep(name.Slot, text);
        return values;
    }

    /// <summary>What a field holds; an empty value when it holds nothing.</summary>
    public CustomfieldValue Of(CustomfieldName name)
    {
        foreach (var (slot, text) in _items.AsSpan(0, _count))
        {
            if (slot == name.Slot) return new CustomfieldValue(name.Kind, text);
        }

        return new CustomfieldValue(name.Kind, text: null);
    }

    /// <summary>Whether both hold the same.</summary>
    public bool Equals(CustomfieldValues? other) =>
        other is not null && _count == other._count && CustomfieldName.All.All(name => Of(name) == other.Of(name));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CustomfieldValues);

    /// <inheritdoc/>
    public override int GetHashCode() => _count;

    /// <summary>The names of the filled fields, never what they hold.</summary>
    public override string ToString() => string.Join(", ", Filled);

    /// <summary>Only while a record is being read.</summary>
    internal void Keep(int slot, string text)
    {
        if (_count == _items.Length) Array.Resize(ref _items, Math.Max(2, _count * 2));
        _items[_count++] = (slot, text);
    }
}

/// <summary>A record that has custom fields: a <see cref="Fiche"/> or a <see cref="Vevent"/>.</summary>
public abstract record CustomizedRecord : UpstreamRecord
{
    /// <summary>What the custom fields hold; what they mean is in the group's <see cref="Customfield"/> definitions.</summary>
    public CustomfieldValues Customfields { get; init; } = CustomfieldValues.None;
}
