using ClicRdvPortal.Features.Planner.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ClicRdvPortal.Features.Planner.Ahead;

/// <summary>
/// Has the next and the previous view ready before one goes there. The page asks for it once it has nothing else to do and
/// is looked at, and again when the pointer or the focus comes to the arrows; what was read lately is not read again.
/// </summary>
public sealed partial class PlannerAhead : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private DotNetObjectReference<PlannerAhead>? _self;
    private IJSObjectReference? _module;
    private CancellationTokenSource _here = new();
    private PlannerReading? _shown;
    private bool _hasMoved;
    private bool _isReading;
    private long? _restsSince;

    [Parameter, EditorRequired] public PlannerReading Reading { get; set; } = null!;

    /// <summary>Gives what was read to the browser, as far as that makes sense.</summary>
    [Parameter, EditorRequired] public Func<PlannerReading, CancellationToken, Task> Keep { get; set; } = null!;

    [Inject] private PlannerReader Reader { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private IJSRuntime JS { get; set; } = null!;

    /// <summary>Reads both neighbours, one after the other. However often it is sent (threat T40), one reading is under way at most.</summary>
    [JSInvokable]
    public Task ReadAheadAsync() => InvokeAsync(async () =>
    {
        if (_isReading || IsResting)
            return;
        _isReading = true;
        var (reading, here) = (Reading, _here.Token);
        try
        {
            foreach (var steps in (int[])[1, -1])
                await ReadAsync(reading, steps, here);
        }
        catch (OperationCanceledException) when (here.IsCancellationRequested)
        {
            // One has moved on: the next view has neighbours of its own.
        }
        finally
        {
            _isReading = false;
        }
    });

    public async ValueTask DisposeAsync()
    {
        await _here.CancelAsync();
        _here.Dispose();
        try
        {
            if (_module is not null)
            {
                await _module.InvokeVoidAsync("leave");
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listeners with it.
        }

        _self?.Dispose();
    }

    protected override void OnParametersSet()
    {
        if (_shown is not null && _shown.State with { OpenId = null } != Reading.State with { OpenId = null })
        {
            _hasMoved = true;
            _here.Cancel();
            _here.Dispose();
            _here = new CancellationTokenSource();
        }

        _shown = Reading;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _module = await JS.InvokeAsync<IJSObjectReference>("import", "./Features/Planner/Ahead/PlannerAhead.razor.js");
            await _module.InvokeVoidAsync("attach", _self);
        }
        else if (_hasMoved && _module is not null)
        {
            _hasMoved = false;
            await _module.InvokeVoidAsync("arrive");
        }
    }

    private bool IsResting => _restsSince is { } since && Clock.GetElapsedTime(since) < Rest;

    private async Task ReadAsync(PlannerReading reading, int steps, CancellationToken here)
    {
        here.ThrowIfCancellationRequested();
        if (IsResting)
            return;
        var state = reading.State with { Date = PlannerSpan.Step(reading.State.View, reading.Date, steps), OpenId = null };
        var ahead = await Reader.ReadAheadAsync(reading.Frame.Group.Id, state, reading.Frame, here);

        // An upstream that is out of breath is not asked for what nobody has asked for.
        if (!ahead.IsSuccess || ahead.Value.IsTooMuch)
            _restsSince = Clock.GetTimestamp();
        else if (state.View is PlannerView.Day or PlannerView.Week)
            await Keep(ahead.Value, here);
    }
}
