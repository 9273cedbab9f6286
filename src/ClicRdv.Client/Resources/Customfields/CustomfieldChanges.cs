using System.Collections.Immutable;

namespace ClicRdv.Client;

/// <summary>Custom fields to change on a fiche or a vevent. Immutable: each method gives a longer list.</summary>
public sealed class CustomfieldChanges : IEquatable<CustomfieldChanges>
{
    private readonly ImmutableSortedDictionary<int, object?> _values;

    private CustomfieldChanges(ImmutableSortedDictionary<int, object?> values) => _values = values;

    /// <summary>No change.</summary>
    public static CustomfieldChanges None { get; } = new(ImmutableSortedDictionary<int, object?>.Empty);

    /// <summary>Ticks a box, or takes the tick away.</summary>
    /// <exception cref="ArgumentException">The field is of another kind.</exception>
    public CustomfieldChanges Set(CustomfieldName name, bool value) => With(name, value, CustomfieldKind.Checkbox);

    /// <summary>Sets a number.</summary>
    /// <exception cref="ArgumentException">The field is of another kind.</exception>
    public CustomfieldChanges Set(CustomfieldName name, decimal value) => With(name, value, CustomfieldKind.Number);

    /// <summary>Sets a wall-clock time of the group; its <see cref="DateTime.Kind"/> is not looked at.</summary>
    /// <exception cref="ArgumentException">The field is of another kind.</exception>
    public CustomfieldChanges Set(CustomfieldName name, DateTime value) => With(name, value, CustomfieldKind.Date);

    /// <summary>Sets a text; <see cref="CustomfieldKind.Text"/> takes less than 255 characters.</summary>
    /// <exception cref="ArgumentException">The field is of another kind.</exception>
    public CustomfieldChanges Set(CustomfieldName name, string value) => With(name, value, CustomfieldKind.Text, CustomfieldKind.LongText);

    /// <summary>Empties a field: false for a box, "" for a text, null for a number or a date.</summary>
    public CustomfieldChanges Clear(CustomfieldName name) => new(_values.SetItem(name.Slot, name.Kind switch
    {
        CustomfieldKind.Checkbox => false,
        CustomfieldKind.Text or CustomfieldKind.LongText => "",
        _ => null,
    }));

    /// <summary>Whether both change the same.</summary>
    public bool Equals(CustomfieldChanges? other) => other is not null && _values.SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CustomfieldChanges);

    /// <inheritdoc/>
    public override int GetHashCode() => _values.Count;

    /// <summary>The names of the fields, never the values.</summary>
    public override string ToString() => string.Join(", ", _values.Keys.Select(slot => CustomfieldName.All[slot]));

    internal void Describe(BodyFields fields)
    {
        foreach (var (slot, value) in _values) fields.Add(new BodyField(CustomfieldName.AllTexts[slot], value));
    }

    private CustomfieldChanges With(CustomfieldName name, object value, params ReadOnlySpan<CustomfieldKind> kinds)
    {
        if (!kinds.Contains(name.Kind)) throw new ArgumentException($"{name} does not hold a {value.GetType().Name}.", nameof(name));
        return new CustomfieldChanges(_values.SetItem(name.Slot, value));
    }
}
