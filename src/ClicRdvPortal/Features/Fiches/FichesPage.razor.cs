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
    /// <summary>The selected are read again when something is done with them, a hundred a call.</summary>
    public const int MostSelected = 1000;

    private readonly HashSet<long> _selected = [];
    private FichesPageState _state = new();
    private FicheList? _list;
    private object? _answered;
    private string _text = "";
    private string? _hint;
    private bool _isSearchLost;

    [Parameter] public long GroupId { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private FicheListReader Reader { get; set; } = null!;

    [Inject] private FicheSearches Searches { get; set; } = null!;

    private bool IsNarrowed => _text.Length > 0 || _state.FilterCount > 0 || _state.Show != FichesShown.All;

    /// <summary>What is asked, whatever the order and the page.</summary>
    private object Question => (_text, _state.Filters);

    /// <summary>The list, where it answers what is asked now.</summary>
    private FicheList? Answer => Equals(_answered, Question) ? _list : null;

    private string? Note => Answer is { Part: { } part } ? Texts["FoundAtLeast", Digits(part.Count)].Value
        : Answer?.Total is not { } total ? null
        : _text.Length == 0 && _state.FilterCount == 0 ? Texts[total == 1 ? "CountOne" : "Count", Digits(total)].Value
        : Texts[total == 1 ? "FoundOne" : "Found", Digits(total)].Value;

    private static string Digits(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    public void Dispose() => Navigation.LocationChanged -= OnMoved;

    protected override void OnInitialized() => Navigation.LocationChanged += OnMoved;

    protected override Task OnParametersSetAsync()
    {
        if (_list is not null && _list.Group.Id != GroupId)
        {
            _list = null;
            _selected.Clear();
        }

        ReadAddress();
        return _columnsOf == GroupId ? Task.CompletedTask : RecallColumnsAsync();
    }

    private Task<ApiResult<FicheList>> LoadAsync(CancellationToken cancellationToken) =>
        Reader.ReadAsync(GroupId, _state, FicheSearch.Of(_text), cancellationToken);

    private void Take(FicheList list) => (_list, _answered) = (list, Question);

    private string PartText(FichePart part) => part.Most is { } most
        ? Texts["PartOf", Digits(most), FicheListReader.MostOfNumber]
        : Texts["Part", FicheListReader.MostOfNumber];

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
        var asked = state.SearchId.Length == 0 ? FicheQuestion.Nothing : Searches.Of(state.SearchId);

        // Without it, the page's number means another list.
        _isSearchLost = asked is null;
        Put(asked is null ? state with { SearchId = "", Page = FichesPageState.FirstPage } : state with { Born = asked.Born }, asked?.Text ?? "");
    }

    private void Put(FichesPageState state, string text) => (_state, _text) = (state, text);

    private void Search(string text)
    {
        _hint = text.Length > 0 && FicheSearch.Of(text) is null ? Texts["TwoLetters"].Value : null;
        if (_hint is not null || text == _text)
            return;
        Go(_state with { Page = FichesPageState.FirstPage }, text);
    }

    private void Go(FichesPageState next) => Go(next, next.SearchId.Length == 0 ? "" : _text);

    // The browser need not have moved for the reading to begin.
    private void Go(FichesPageState next, string text)
    {
        var asked = new FicheQuestion(text, next.Born);
        if (asked != new FicheQuestion(_text, _state.Born))
            next = next with { SearchId = asked == FicheQuestion.Nothing ? "" : Searches.Keep(asked) };
        Put(next, text);
        Navigation.NavigateTo(next.ToUrl(GroupId));
    }

    private void Select(IReadOnlyList<Fiche> fiches, bool isSelected)
    {
        foreach (var fiche in fiches)
        {
            if (!isSelected)
                _selected.Remove(fiche.Id);
            else if (_selected.Count < MostSelected)
                _selected.Add(fiche.Id);
        }
    }
}
