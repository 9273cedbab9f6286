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

    /// <summary>Services possible on these calendars. For lists of services (clicrdv-api §13.2).</summary>
    public ListQuery PossibleOn(params IEnumerable<long> calendarIds) => With("calendar_ids[]", calendarIds);

    /// <summary>Services of one set. For lists of services (clicrdv-api §13.2).</summary>
    public ListQuery OfInterventionset(long id) => With("interventionset_id", [id]);

    /// <summary>What stands on one calendar. For lists of vevents (clicrdv-api §15).</summary>
    public ListQuery OfCalendar(long id) => With("calendar_id", [id]);

    /// <summary>The appointments of one customer. For lists of vevents (clicrdv-api §15).</summary>
    public ListQuery OfFiche(long id) => With("fiche_id", [id]);

    /// <summary>Past appointments too. For lists of appointments (clicrdv-api §16).</summary>
    public ListQuery IncludePast() => With("include_past", [1]);

    /// <summary>The definitions of one kind of record. For lists of custom fields (clicrdv-api §18).</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is <see cref="CustomfieldModel.Unknown"/>.</exception>
    public ListQuery OfModel(CustomfieldModel model) => this with
    {
        Conditions = Conditions.And("model", ConditionOperator.Equal, model switch
        {
            CustomfieldModel.Fiche => "Fiche",
            CustomfieldModel.Vevent => "Vevent",
            _ => throw new ArgumentOutOfRangeException(nameof(model)),
        }),
    };

    /// <summary>
    /// What has a part between two wall-clock times of the group, the second exclusive, whatever of it crosses the bounds
    /// (clicrdv-api §15.3). For lists of vevents. What ends as the stretch begins comes along, because a note ends as it
    /// begins: <see cref="Vevent.Touches"/> tells them apart.
    /// </summary>
    public ListQuery Touching(DateTime from, DateTime to) => this with
    {
        Conditions = Conditions.And("start", ConditionOperator.LessThan, to).And("end", ConditionOperator.GreaterThanOrEqual, from),
    };

    /// <summary>Page and order, never what was searched for.</summary>
    public override string ToString() => $"ListQuery from {StartIndex} sorted on {Sort}";

    private ListQuery With(string name, IEnumerable<long> ids) =>
        this with { Filters = Filters.AddRange(ids.Select(id => new ListFilter(name, id))) };
}

internal readonly record struct ListFilter(string Name, long Value);
