using System.Collections.Immutable;

namespace ClicRdv.Client;

/// <summary>What is asked of a collection: page, order, free text, filters (clicrdv-api §5).</summary>
public sealed record ListQuery
{
    /// <summary>Page size; null leaves it to upstream (25). At least 1.</summary>
    public int? Results
    {
        get;
        init
        {
            if (value is { } size) ArgumentOutOfRangeException.ThrowIfLessThan(size, 1, nameof(value));
            field = value;
        }
    }

    /// <summary>Offset of the first record, counted in records from 0.</summary>
    public long StartIndex
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>Field to sort on. Always sent, because no order is stable without it (clicrdv-api §5.4).</summary>
    public string Sort { get; init => field = FieldName.Check(value); } = "id";

    /// <summary>Whether the order is reversed.</summary>
    public bool Descending { get; init; }

    /// <summary>Free text whose meaning depends on the resource; null or "" for none.</summary>
    public string? Search { get; init; }

    /// <summary>Filters, joined with AND.</summary>
    public Conditions Conditions { get; init; } = Conditions.None;

    internal ImmutableArray<ListFilter> Filters { get; init; } = [];

    /// <summary>Calendars of these sets only. For lists of calendars (clicrdv-api §12.2).</summary>
    public ListQuery OfCalendarsets(params IEnumerable<long> ids) => With("calendarset_ids[]", ids);

    /// <summary>Calendars able to do these services; whether all or any of them is not documented. For lists of calendars (clicrdv-api §12.2).</summary>
    public ListQuery AbleToDo(params IEnumerable<long> interventionIds) => With("intervention_ids[]", interventionIds);

    /// <summary>Page and order, never what was searched for.</summary>
    public override string ToString() => $"ListQuery from {StartIndex} sorted on {Sort}";

    private ListQuery With(string name, IEnumerable<long> ids) =>
        this with { Filters = Filters.AddRange(ids.Select(id => new ListFilter(name, id))) };
}

internal readonly record struct ListFilter(string Name, long Value);
