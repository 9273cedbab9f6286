using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Shared.Loading;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Groups;

/// <summary>The établissements of the signed-in person. Searching and sorting ask nothing of the upstream.</summary>
public sealed partial class GroupsPage : ComponentBase
{
    private static readonly GroupColumn[] Columns = Enum.GetValues<GroupColumn>();
    private GroupsPageState _state = new();
    private IReadOnlyList<Group> _all = [];
    private LoadView<IReadOnlyList<Group>>? _view;

    [SupplyParameterFromQuery(Name = "q")] private string? SearchQuery { get; set; }

    [SupplyParameterFromQuery(Name = "sort")] private string? SortQuery { get; set; }

    [SupplyParameterFromQuery(Name = "dir")] private string? DirectionQuery { get; set; }

    private string? Note => _all.Count == 0 ? null
        : _state.Search.Length == 0 ? _all.Count.ToString(CultureInfo.CurrentCulture)
        : Texts["Count", GroupFinder.Find(_all, _state).Count, _all.Count].Value;

    protected override void OnParametersSet() => _state = GroupsPageState.From(SearchQuery, SortQuery, DirectionQuery);

    // Each letter typed is no place of its own to go back to; an order is.
    private void SearchFor(string text) =>
        Navigation.NavigateTo((_state with { Search = text }).ToUrl(), new NavigationOptions { ReplaceHistoryEntry = true });

    private void SortBy(GroupColumn column) => Navigation.NavigateTo(_state.SortedBy(column).ToUrl());

    private async Task ReadAgainAsync()
    {
        await Groups.ForgetAsync();
        await _view!.ReloadAsync();
    }

    private string? SortOf(GroupColumn column) =>
        column != _state.Sort ? null : _state.Descending ? "descending" : "ascending";

    private string NameOf(Group group) =>
        string.IsNullOrWhiteSpace(group.Name) ? Texts["NoName", group.Id] : group.Name;
}
