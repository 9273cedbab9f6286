using System.Collections.Immutable;
using ClicRdv.Client;
using ClicRdvPortal.Features.Interventions.Editing;
using ClicRdvPortal.Shared.Listing;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Interventions.Listing;

/// <summary>The rows: selection, sorting, order, and the way into each intervention.</summary>
public sealed partial class InterventionsTable : ComponentBase
{
    private static readonly InterventionsSort[] Columns = Enum.GetValues<InterventionsSort>();

    private IReadOnlyList<long> _ids = [];
    private Dictionary<long, Intervention> _byId = [];
    private readonly RowTicks _ticks = new();

    [Parameter, EditorRequired] public InterventionList List { get; set; } = null!;

    [Parameter, EditorRequired] public IReadOnlyList<Intervention> Rows { get; set; } = [];

    [Parameter, EditorRequired] public InterventionsPageState State { get; set; } = null!;

    [Parameter, EditorRequired] public EventCallback<InterventionsPageState> OnGo { get; set; }

    [Parameter] public bool CanArchive { get; set; }

    /// <summary>Archives the intervention, or restores it when it is archived.</summary>
    [Parameter] public EventCallback<Intervention> OnArchive { get; set; }

    /// <summary>The rows' ids in the order they were put into.</summary>
    [Parameter] public EventCallback<IReadOnlyList<long>> OnReorder { get; set; }

    private bool CanOrder => State.IsInOrder && Rows.Count > 1;

    private bool AllSelected => _ids.Count > 0 && _ids.All(State.Selected.Contains);

    protected override void OnParametersSet()
    {
        _ids = [.. Rows.Select(intervention => intervention.Id)];
        _byId = Rows.ToDictionary(intervention => intervention.Id);
    }

    private string NameOf(long id) => _byId.TryGetValue(id, out var intervention) ? intervention.NameIn(Texts) : "";

    private static string? HeadClass(InterventionsSort sort) => sort switch
    {
        InterventionsSort.Order => "portal-cell-tight",
        InterventionsSort.Length or InterventionsSort.Price => "portal-number",
        _ => null,
    };

    // What is no colour would be somebody's own rules.
    private static string? SwatchOf(Intervention intervention) =>
        InterventionInput.IsColor(intervention.Colorref) ? $"background:{intervention.Colorref}" : null;

    private string AriaSort(InterventionsSort sort) =>
        State.Sort != sort ? "none" : State.Descending ? "descending" : "ascending";

    private Task SelectAllAsync(ChangeEventArgs ticked) =>
        GoSelectingAsync(ticked.Value is true ? State.Selected.Union(_ids) : State.Selected.Except(_ids));

    private Task SelectAsync(long id, bool isRange) =>
        _byId.ContainsKey(id) ? GoSelectingAsync(_ticks.Toggle(State.Selected, _ids, id, isRange)) : Task.CompletedTask;

    private Task GoSelectingAsync(ImmutableSortedSet<long> selected) =>
        OnGo.InvokeAsync(State with { Selected = [.. selected.Take(InterventionsPageState.MostSelected)] });
}
