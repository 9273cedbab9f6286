using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Shared.Loading;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ClicRdvPortal.Features.Planner;

/// <summary>All calendars of a group side by side. The address holds what is shown.</summary>
public sealed partial class PlannerPage : ComponentBase, IDisposable
{
    private PlannerPageState _state = new();
    private PlannerFrame? _frame;
    private PlannerReading? _reading;
    private PlannerDrawing? _drawing;
    private LoadView<PlannerReading>? _view;
    private object? _asked;

    [Parameter] public long GroupId { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private PlannerReader Reader { get; set; } = null!;

    [Inject] private PlannerDrawings Drawings { get; set; } = null!;

    public void Dispose() => Navigation.LocationChanged -= OnMoved;

    protected override void OnInitialized()
    {
        Navigation.LocationChanged += OnMoved;
        ReadAddress();
    }

    protected override void OnParametersSet()
    {
        if (_frame is not null && _frame.Group.Id != GroupId)
            _frame = null;
        ReadAddress();
    }

    private Task<ApiResult<PlannerReading>> LoadAsync(CancellationToken cancellationToken) =>
        Reader.ReadAsync(GroupId, _state, _frame, cancellationToken);

    private void Take(PlannerReading reading)
    {
        _frame = reading.Frame;
        _reading = reading;
        _drawing = reading.State.View == PlannerView.List ? null : Drawings.Draw(reading);
    }

    private void OnMoved(object? sender, LocationChangedEventArgs moved)
    {
        if (new Uri(moved.Location).AbsolutePath != PortalUrls.Planner(GroupId))
            return;
        ReadAddress();
        StateHasChanged();
    }

    private void ReadAddress()
    {
        _state = PlannerPageState.From(new Uri(Navigation.Uri).Query);
        _asked = _state with { OpenId = null };
    }

    private void Open(long id) => Go(_state with { OpenId = id });

    private void Go(PlannerPageState next) => Navigation.NavigateTo(next.ToUrl(GroupId));
}
