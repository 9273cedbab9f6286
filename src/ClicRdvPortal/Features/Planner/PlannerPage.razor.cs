using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Personal;
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
    private PlannerPreferences? _preferences;

    [Parameter] public long GroupId { get; set; }

    /// <summary>Whether the browser said that it is a phone's; the circuit hears it from the prerendered page.</summary>
    [PersistentState] public bool? IsPhone { get; set; }

    [CascadingParameter] private HttpContext? Request { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private PlannerReader Reader { get; set; } = null!;

    [Inject] private PlannerMemory Memory { get; set; } = null!;

    [Inject] private PlannerDrawings Drawings { get; set; } = null!;

    public void Dispose()
    {
        Navigation.LocationChanged -= OnMoved;
        StopListening();
    }

    protected override void OnInitialized() => Navigation.LocationChanged += OnMoved;

    protected override Task OnInitializedAsync()
    {
        IsPhone ??= Request is { } request && PhoneRequest.Is(request.Request);
        return ListenAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        // What was begun for one establishment is nothing in another.
        if (_frame is not null && _frame.Group.Id != GroupId)
            (_frame, _draft, _booking, _moved) = (null, null, null, []);
        if (_preferences?.GroupId != GroupId && !await ReadPreferencesAsync(GroupId))
            return;
        await MeetDraftAsync();
        ReadAddress();
        await MeetCallerAsync();

        // An address that names what it shows is the same one for a colleague, and for the way back.
        if (RendererInfo.IsInteractive && _state.ToQuery() != PlannerPageState.From(new Uri(Navigation.Uri).Query).ToQuery())
            Navigation.NavigateTo(_state.ToUrl(GroupId), replace: true);
    }

    /// <returns>False when the page has gone on to another group meanwhile.</returns>
    private async Task<bool> ReadPreferencesAsync(long groupId)
    {
        // Kept as they are while one stays: what is set later must not change what an address of before shows.
        _preferences = null;
        // A list is what a narrow screen shows best.
        var read = await Memory.ReadAsync(groupId, IsPhone is true ? PlannerView.List : PlannerView.Day);
        if (groupId != GroupId)
            return false;
        _preferences = read;
        return true;
    }

    private async Task<ApiResult<PlannerReading>> LoadAsync(CancellationToken cancellationToken)
    {
        var read = await Reader.ReadAsync(GroupId, Shown(_state), _frame, cancellationToken);
        if (read.Problem?.IsOutOfReach == true)
            (_frame, _read, _reading, _drawing) = (null, null, null, null);
        return read;
    }

    private Task KeepAheadAsync(PlannerReading ahead, CancellationToken cancellationToken) =>
        _grid?.KeepAheadAsync(ahead, cancellationToken) ?? Task.CompletedTask;

    private void Take(PlannerReading read)
    {
        _frame = read.Frame;
        _read = read;
        Overlay();
    }

    private void OnMoved(object? sender, LocationChangedEventArgs moved)
    {
        if (_preferences is null || new Uri(moved.Location).AbsolutePath != PortalUrls.Planner(GroupId))
            return;
        var before = _state;
        ReadAddress();
        if (_state.OpenId is not null && _state.OpenId != before.OpenId)
            (_draft, _booking) = (null, null);
        if (_state.CallerId is not null && _state.CallerId != before.CallerId)
            (_booking, _moved, _bookings) = (null, [], _bookings + 1);
        _ = InvokeAsync(MeetCallerAsync);
        StateHasChanged();
    }

    private void ReadAddress()
    {
        _state = PlannerPageState.From(new Uri(Navigation.Uri).Query, _preferences?.Opening);
        _asked = Shown(_state);
    }

    /// <summary>What has been asked for, whether or not it has been answered: the next choice is made from there.</summary>
    private PlannerReading Wished(PlannerReading reading)
    {
        var asked = Shown(_state);
        return reading.State == asked ? reading : reading with { State = asked, Calendars = reading.Frame.Chosen(asked) };
    }

    private static PlannerPageState Shown(PlannerPageState state) => state with { OpenId = null, IsBooking = false, CallerId = null };

    private void Go(PlannerPageState next) => Navigation.NavigateTo(next.ToUrl(GroupId));
}
