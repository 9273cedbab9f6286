using ClicRdv.Client;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Features.Calendars.Editing;
using ClicRdvPortal.Features.Calendars.Listing;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Loading;
using ClicRdvPortal.Shared.Notices;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ClicRdvPortal.Features.Calendars;

/// <summary>The calendars of a group. The address holds what is shown; the list is read once and filtered here.</summary>
public sealed partial class CalendarsPage : ComponentBase, IDisposable
{
    private CalendarsPageState _state = new();
    private CalendarList? _list;
    private IReadOnlyList<Calendar> _rows = [];
    private LiveSession? _session;
    private LoadView<CalendarList>? _view;
    private PageNotice? _notice;

    [Parameter] public long GroupId { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private UpstreamSession Upstream { get; set; } = null!;

    [Inject] private CalendarListReader Reader { get; set; } = null!;

    [Inject] private RefusedRights Rights { get; set; } = null!;

    [Inject] private PersonDrafts PersonDrafts { get; set; } = null!;

    private string? Note => _list is null ? null
        : !_state.IsFiltered ? Texts[_rows.Count == 1 ? "CountOne" : "Count", _rows.Count].Value
        : Texts["CountOf", _rows.Count, CalendarsView.Of(_list, _state.Unfiltered()).Count].Value;

    public void Dispose() => Navigation.LocationChanged -= OnMoved;

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnMoved;
        ReadAddress();
        _session = await Upstream.FindAsync();

        // No address stands for what several rows are to become: the draft itself opens it.
        _isBulkOpen = RendererInfo.IsInteractive && await PersonDrafts.IsAskedAsync(Navigation.Uri, CalendarsFeature.BulkDraftOf(GroupId));
    }

    protected override void OnParametersSet()
    {
        if (_list is not null && _list.Group.Id != GroupId)
        {
            _list = null;
            _notice = null;
        }

        ReadAddress();
    }

    private Task<ApiResult<CalendarList>> LoadAsync(CancellationToken cancellationToken) => Reader.ReadAsync(GroupId, cancellationToken);

    private Task ReloadAsync() => _view?.ReloadAsync() ?? Task.CompletedTask;

    private void Take(CalendarList list)
    {
        _list = list;
        ShowRows();
    }

    private string AddressOf(CalendarsPanel panel) => (_state with { Panel = panel, OpenId = null }).ToUrl(GroupId);

    private bool IsRefused(CalendarRight right, long id) => Rights.IsRefused(_session, right, id);

    private void OnMoved(object? sender, LocationChangedEventArgs moved)
    {
        if (new Uri(moved.Location).AbsolutePath != PortalUrls.Calendars(GroupId))
            return;
        ReadAddress();
        StateHasChanged();
    }

    private void ReadAddress()
    {
        _state = CalendarsPageState.From(new Uri(Navigation.Uri).Query);
        ShowRows();
    }

    private void ShowRows() => _rows = _list is null ? [] : CalendarsView.Of(_list, _state);

    private void TakeSaved(CalendarSaved saved)
    {
        ShowRows();
        _notice = new PageNotice(Texts[saved.IsNew ? "Created" : "Saved", NameInSentence.Of(saved.Calendar.NameIn(Texts))]);
        Go(_state.Closed());
    }

    private void NoteForbidden(long id) =>
        Rights.Note(_session, id == 0 ? CalendarRight.Create : CalendarRight.Edit, id == 0 ? GroupId : id);

    /// <summary>What is typed or ticked replaces the address, what is chosen makes a step one can go back from.</summary>
    private void Go(CalendarsPageState next)
    {
        var passing = (next with { Search = _state.Search, Selected = _state.Selected }).ToQuery() == _state.ToQuery();
        Navigation.NavigateTo(next.ToUrl(GroupId), new NavigationOptions { ReplaceHistoryEntry = passing });
    }
}
