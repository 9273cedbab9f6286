using System.Collections.Immutable;

namespace ClicRdv.Client;

/// <summary>
/// Filters of a list, all joined with AND; there is no OR (clicrdv-api §5.2). Immutable: each method gives a longer list.
/// Field names are the program's own, never what a person typed: anything but letters, digits and underscores is refused.
/// </summary>
public sealed class Conditions
{
    /// <summary>No filter.</summary>
    public static Conditions None { get; } = new([]);

    private Conditions(ImmutableArray<Condition> items) => Items = items;

    internal ImmutableArray<Condition> Items { get; }

    /// <summary>How many conditions there are.</summary>
    public int Count => Items.Length;

    /// <summary>Adds a condition with one value.</summary>
    /// <param name="field">Upstream's name of the field.</param>
    /// <param name="comparison">Any but <see cref="ConditionOperator.In"/> and <see cref="ConditionOperator.NotIn"/>, which take several values.</param>
    /// <param name="value">The value to compare with.</param>
    /// <exception cref="ArgumentException">The field's name or the operator is not acceptable.</exception>
    public Conditions And(string field, ConditionOperator comparison, ConditionValue value)
    {
        if (comparison is ConditionOperator.In or ConditionOperator.NotIn)
            throw new ArgumentException("This operator takes a list: use In or NotIn.", nameof(comparison));
        return Add(field, comparison, value.Text);
    }

    /// <summary>The field equals one of <paramref name="values"/>.</summary>
    /// <inheritdoc cref="NotIn" path="/exception"/>
    public Conditions In(string field, params IEnumerable<ConditionValue> values) => Add(field, ConditionOperator.In, Join(values));

    /// <summary>The field equals none of <paramref name="values"/>.</summary>
    /// <exception cref="ArgumentException">There is no value, or one holds a comma, which upstream would read as two values.</exception>
    public Conditions NotIn(string field, params IEnumerable<ConditionValue> values) => Add(field, ConditionOperator.NotIn, Join(values));

    /// <summary>Fields and operators, never values.</summary>
    public override string ToString() => string.Join(" and ", Items.Select(item => $"{item.Field} {item.Sign}"));

    private static string Join(IEnumerable<ConditionValue> values)
    {
        var texts = values.Select(value => value.Text).ToList();
        if (texts.Count == 0) throw new ArgumentException("At least one value is needed.", nameof(values));
        if (texts.Exists(text => text.Contains(',', StringComparison.Ordinal)))
            throw new ArgumentException("A value in a list cannot hold a comma.", nameof(values));
        return string.Join(',', texts);
    }

    private Conditions Add(string field, ConditionOperator comparison, string value) =>
        new(Items.Add(new Condition(FieldName.Check(field), Sign(comparison), value)));

    private static string Sign(ConditionOperator comparison) => comparison switch
    {
        ConditionOperator.Equal => "=",
        ConditionOperator.NotEqual => "!=",
        ConditionOperator.GreaterThan => ">",
        ConditionOperator.GreaterThanOrEqual => ">=",
        ConditionOperator.LessThan => "<",
        ConditionOperator.LessThanOrEqual => "<=",
        ConditionOperator.Like => "like",
        ConditionOperator.NotLike => "not like",
        ConditionOperator.In => "in",
        ConditionOperator.NotIn => "not in",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}

internal readonly record struct Condition(string Field, string Sign, string Value);

internal static class FieldName
{
    public static string Check(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.Length > 64 || !name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '_'))
            throw new ArgumentException("A field's name has letters, digits and underscores only.", nameof(name));
        return name;
    }
}
