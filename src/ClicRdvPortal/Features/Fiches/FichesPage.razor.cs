using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Features.Fiches.Listing;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ClicRdvPortal.Features.Fiches;

/// <summary>The customers of a group, a page at a time. The address holds page and filters; what is searched for stays in the circuit.</summary>
public sealed partial class FichesPage : ComponentBase, IDisposable
{
    /// <summary>Selected records are held, so their number is bounded.</summary>
    public const int MostSelected = 200;

    private readonly Dictionary<long, Fiche> _selected = [];
    private FichesPageState _state = new();
    private IReadOnlyList<FicheColumn> _columns = FicheColumns.Standard;
    private FicheList? _list;
    private string _text = "";
    private string? _hint;
    private bool _isSearchLost;

    [Parameter] public long GroupId { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private FicheListReader Reader { get; set; } = null!;

    [Inject] private FicheSearches Searches { get; set; } = null!;

    [Inject] private FicheColumnMemory Memory { get; set; } = null!;

    private bool IsNarrowed => _text.Length > 0 || _state.FilterCount > 0 || _state.Show != FichesShown.All;

    private string? Note => _list?.Total is not { } total ? null
        : _text.Length == 0 && _state.FilterCount == 0 ? Texts[total == 1 ? "CountOne" : "Count", Digits(total)].Value
        : Texts[total == 1 ? "FoundOne" : "Found", Digits(total)].Value;

    private static string Digits(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    public void Dispose() => Navigation.LocationChanged -= OnMoved;

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnMoved;
        ReadAddress();
        _columns = await Memory.ReadAsync();
    }

    protected override void OnParametersSet()
    {
        if (_list is not null && _list.Group.Id != GroupId)
        {
            _list = null;
            _selected.Clear();
        }

        ReadAddress();
    }

    private Task<ApiResult<FicheList>> LoadAsync(CancellationToken cancellationToken) =>
        Reader.ReadAsync(GroupId, _state, FicheSearch.Of(_text), cancellationToken);

    private void Take(FicheList list) => _list = list;

    private string EmptyKey(FicheList list) =>
        list.Page > FichesPageState.FirstPage ? "EmptyPage"
        : _text.Length > 0 ? "NothingFound"
        : _state.FilterCount > 0 ? "NothingFiltered"
        : _state.Show == FichesShown.Archived ? "NothingArchived"
        : "Empty";

    private void OnMoved(object? sender, LocationChangedEventArgs moved)
    {
        if (new Uri(moved.Location).AbsolutePath != PortalUrls.Fiches(GroupId))
            return;
        ReadAddress();
        StateHasChanged();
    }

    private void ReadAddress()
    {
        var state = FichesPageState.From(new Uri(Navigation.Uri).Query);
        var text = state.SearchId.Length == 0 ? "" : Searches.Of(state.SearchId);

        // Without the text, the page's number means another list.
        _isSearchLost = text is null;
        Put(text is null ? state with { SearchId = "", Page = FichesPageState.FirstPage } : state, text ?? "");
    }

    private void Put(FichesPageState state, string text) => (_state, _text) = (state, text);

    private void Search(string text)
    {
        _hint = text.Length > 0 && FicheSearch.Of(text) is null ? Texts["TwoLetters"].Value : null;
        if (_hint is not null || text == _text)
            return;
        Go(_state with { SearchId = text.Length == 0 ? "" : Searches.Keep(text), Page = FichesPageState.FirstPage }, text);
    }

    private void Go(FichesPageState next) => Go(next, next.SearchId.Length == 0 ? "" : _text);

    // The browser need not have moved for the reading to begin.
    private void Go(FichesPageState next, string text)
    {
        Put(next, text);
        Navigation.NavigateTo(next.ToUrl(GroupId));
    }

    private async Task ChooseColumnsAsync(IReadOnlyList<FicheColumn> columns)
    {
        _columns = columns;
        await Memory.RememberAsync(columns);
    }

    private void Select(IReadOnlyList<Fiche> fiches, bool isSelected)
    {
        foreach (var fiche in fiches)
        {
            if (!isSelected)
                _selected.Remove(fiche.Id);
            else if (_selected.Count < MostSelected)
                _selected[fiche.Id] = fiche;
        }
    }
}
