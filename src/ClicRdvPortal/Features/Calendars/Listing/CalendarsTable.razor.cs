using System.Collections.Immutable;
using ClicRdv.Client;
using ClicRdvPortal.Shared.Listing;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Calendars.Listing;

/// <summary>The rows: selection, sorting, order, and the way into each calendar.</summary>
public sealed partial class CalendarsTable : ComponentBase
{
    private static readonly CalendarsSort[] Columns = Enum.GetValues<CalendarsSort>();

    private IReadOnlyList<long> _ids = [];
    private Dictionary<long, Calendar> _byId = [];
    private readonly RowTicks _ticks = new();

    [Parameter, EditorRequired] public CalendarList List { get; set; } = null!;

    [Parameter, EditorRequired] public IReadOnlyList<Calendar> Rows { get; set; } = [];

    [Parameter, EditorRequired] public CalendarsPageState State { get; set; } = null!;

    [Parameter, EditorRequired] public EventCallback<CalendarsPageState> OnGo { get; set; }

    [Parameter] public bool CanArchive { get; set; }

    /// <summary>Archives the calendar, or restores it when it is archived.</summary>
    [Parameter] public EventCallback<Calendar> OnArchive { get; set; }

    /// <summary>The rows' ids in the order they were put into.</summary>
    [Parameter] public EventCallback<IReadOnlyList<long>> OnReorder { get; set; }

    private bool CanOrder => State.IsInOrder && Rows.Count > 1;

    private bool AllSelected => _ids.Count > 0 && _ids.All(State.Selected.Contains);

    protected override void OnParametersSet()
    {
        _ids = [.. Rows.Select(calendar => calendar.Id)];
        _byId = Rows.ToDictionary(calendar => calendar.Id);
    }

    private string NameOf(long id) => _byId.TryGetValue(id, out var calendar) ? calendar.NameIn(Texts) : "";

    private string AriaSort(CalendarsSort sort) =>
        State.Sort != sort ? "none" : State.Descending ? "descending" : "ascending";

    private Task SelectAllAsync(ChangeEventArgs ticked) =>
        GoSelectingAsync(ticked.Value is true ? State.Selected.Union(_ids) : State.Selected.Except(_ids));

    private Task SelectAsync(long id, bool isRange) =>
        _byId.ContainsKey(id) ? GoSelectingAsync(_ticks.Toggle(State.Selected, _ids, id, isRange)) : Task.CompletedTask;

    private Task GoSelectingAsync(ImmutableSortedSet<long> selected) =>
        OnGo.InvokeAsync(State with { Selected = [.. selected.Take(CalendarsPageState.MostSelected)] });
}
