using ClicRdv.Client;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Features.Interventions.Editing;
using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Loading;
using ClicRdvPortal.Shared.Notices;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ClicRdvPortal.Features.Interventions;

/// <summary>The services of a group. The address holds what is shown; the list is read once and filtered here.</summary>
public sealed partial class InterventionsPage : ComponentBase, IDisposable
{
    private InterventionsPageState _state = new();
    private InterventionList? _list;
    private IReadOnlyList<Intervention> _rows = [];
    private LiveSession? _session;
    private LoadView<InterventionList>? _view;
    private PageNotice? _notice;

    [Parameter] public long GroupId { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private UpstreamSession Upstream { get; set; } = null!;

    [Inject] private InterventionListReader Reader { get; set; } = null!;

    [Inject] private RefusedRights Rights { get; set; } = null!;

    [Inject] private PersonDrafts PersonDrafts { get; set; } = null!;

    private string? Note => _list is null ? null
        : !_state.IsFiltered ? Texts[_rows.Count == 1 ? "CountOne" : "Count", _rows.Count].Value
        : Texts["CountOf", _rows.Count, InterventionsView.Of(_list, _state.Unfiltered()).Count].Value;

    public void Dispose() => Navigation.LocationChanged -= OnMoved;

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnMoved;
        ReadAddress();
        _session = await Upstream.FindAsync();

        // No address stands for what several rows are to become: the draft itself opens it.
        _isBulkOpen = RendererInfo.IsInteractive && await PersonDrafts.IsAskedAsync(Navigation.Uri, InterventionsFeature.BulkDraftOf(GroupId));
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

    private Task<ApiResult<InterventionList>> LoadAsync(CancellationToken cancellationToken) => Reader.ReadAsync(GroupId, cancellationToken);

    private Task ReloadAsync() => _view?.ReloadAsync() ?? Task.CompletedTask;

    private void Take(InterventionList list)
    {
        _list = list;
        ShowRows();
    }

    private string AddressOf(InterventionsPanel panel) => (_state with { Panel = panel, OpenId = null }).ToUrl(GroupId);

    private bool IsRefused(InterventionRight right, long id) => Rights.IsRefused(_session, right, id);

    private void OnMoved(object? sender, LocationChangedEventArgs moved)
    {
        if (new Uri(moved.Location).AbsolutePath != PortalUrls.Interventions(GroupId))
            return;
        ReadAddress();
        StateHasChanged();
    }

    private void ReadAddress()
    {
        _state = InterventionsPageState.From(new Uri(Navigation.Uri).Query);
        ShowRows();
    }

    private void ShowRows() => _rows = _list is null ? [] : InterventionsView.Of(_list, _state);

    private void TakeSaved(InterventionSaved saved)
    {
        ShowRows();
        _notice = new PageNotice(Texts[saved.IsNew ? "Created" : "Saved", NameInSentence.Of(saved.Intervention.NameIn(Texts))]);
        Go(_state.Closed());
    }

    private void NoteForbidden(long id) =>
        Rights.Note(_session, id == 0 ? InterventionRight.Create : InterventionRight.Edit, id == 0 ? GroupId : id);

    /// <summary>What is typed or ticked replaces the address, what is chosen makes a step one can go back from.</summary>
    private void Go(InterventionsPageState next)
    {
        var passing = (next with { Search = _state.Search, Selected = _state.Selected }).ToQuery() == _state.ToQuery();
        Navigation.NavigateTo(next.ToUrl(GroupId), new NavigationOptions { ReplaceHistoryEntry = passing });
    }
}
