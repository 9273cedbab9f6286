using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Shared.Loading;

/// <summary>
/// Loads one thing and shows how far that has come: nothing under 150 ms, then a skeleton in the final shape, then
/// « Toujours en cours… » with a way to stop, and the thing, its absence or the problem in the end. Leaving the page
/// cancels the call (fault F02). What is no <see cref="ApiProblem"/> stays an exception for the panel's boundary.
/// </summary>
public sealed partial class LoadView<T> : ComponentBase, IDisposable
{
    private static readonly TimeSpan QuietFor = TimeSpan.FromMilliseconds(150);

    // A page that is late is better drawn with its skeleton now than whole after the upstream's last second.
    private static readonly TimeSpan PrerenderPatience = TimeSpan.FromMilliseconds(1200);

    private CancellationTokenSource? _run;
    private (object? Subject, object? Question, object? Key) _loaded;
    private (object? Question, object? Key) _answered;
    private bool _hasBegun;
    private Waiting _waiting;
    private ApiProblem? _problem;
    private bool _stopped;
    private bool _hasValue;
    private T? _value;
    private bool _hasParameters;
    private (Waiting Waiting, ApiProblem? Problem, bool RetriesItself, bool Stopped, object? Value) _drawn;

    private enum Waiting
    {
        No,
        Quietly,
        Visible,
        Slow,
    }

    [Parameter, EditorRequired] public Func<CancellationToken, Task<ApiResult<T>>> Load { get; set; } = null!;

    /// <summary>Loads again when it changes, and keeps what is shown until then: a search, a sort, a filter.</summary>
    [Parameter] public object? LoadKey { get; set; }

    /// <summary>
    /// Loads again when it changes, and drops what is shown once waiting shows: what answers other words must not stand under new ones.
    /// With it, what is shown also goes when something else was asked for and that failed or was stopped.
    /// </summary>
    [Parameter] public object? Question { get; set; }

    /// <summary>Loads again when it changes, and drops what is shown at once: another group, another calendar.</summary>
    [Parameter] public object? Subject { get; set; }

    [Parameter, EditorRequired] public RenderFragment<T> ChildContent { get; set; } = null!;

    /// <summary>The final shape in grey; rows of a table when it is not given.</summary>
    [Parameter] public RenderFragment? Skeleton { get; set; }

    [Parameter] public Func<T, bool>? IsEmpty { get; set; }

    [Parameter] public RenderFragment? Empty { get; set; }

    [Parameter] public EventCallback<T> Loaded { get; set; }

    /// <summary>When to say that it is still going on; one second, as fault F01 asks.</summary>
    [Parameter] public TimeSpan SlowAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Takes the whole height of what it stands in.</summary>
    [Parameter] public bool Fill { get; set; }

    [Inject] private TimeProvider Time { get; set; } = null!;

    public bool IsLoading => _waiting != Waiting.No;

    /// <summary>Loads again; what is shown stays until the answer is there.</summary>
    public Task ReloadAsync() => InvokeAsync(async () =>
    {
        var run = RunAsync();
        StateHasChanged();
        await run;
        StateHasChanged();
    });

    protected override void OnParametersSet() => _hasParameters = true;

    // Whoever hears that it has loaded draws anew, and this with it: drawing it once more is work for nothing.
    protected override bool ShouldRender()
    {
        var now = (_waiting, _problem, _retriesItself, _stopped, _hasValue ? (object?)_value : this);
        if (!_hasParameters && now == _drawn)
            return false;
        (_hasParameters, _drawn) = (false, now);
        return true;
    }

    protected override Task OnParametersSetAsync()
    {
        var wanted = (Subject, Question, LoadKey);
        if (_hasBegun && Equals(wanted, _loaded))
            return Task.CompletedTask;

        if (!Equals(Subject, _loaded.Subject))
            Forget();
        _loaded = wanted;
        _hasBegun = true;
        return RunAsync();
    }

    public void Dispose() => Abandon();

    private void Abandon()
    {
        _run?.Cancel();
        _run?.Dispose();
        _run = null;
    }

    private void Forget()
    {
        _hasValue = false;
        _value = default;
    }

    private void ForgetOther()
    {
        if (Question is not null && !Equals(_answered, (Question, LoadKey)))
            Forget();
    }

    private void Stop()
    {
        Abandon();
        _waiting = Waiting.No;
        _stopped = true;
        ForgetOther();
    }

    private async Task RunAsync()
    {
        Abandon();
        _run = new CancellationTokenSource();
        var token = _run.Token;
        _problem = null;
        _stopped = false;
        _retriesItself = false;
        _waiting = Waiting.Quietly;

        var load = Load(token);
        if (!load.IsCompleted)
            _ = ShowWaitingAsync(load, token);
        if (await HasTimeForAsync(load))
            await TakeAsync(load, token);
        else
            _waiting = Waiting.Visible;
    }

    private async Task<bool> HasTimeForAsync(Task load)
    {
        if (load.IsCompleted || RendererInfo.IsInteractive || AssignedRenderMode is null)
            return true;
        return await Task.WhenAny(load, Task.Delay(PrerenderPatience, Time)) == load;
    }

    private async Task TakeAsync(Task<ApiResult<T>> load, CancellationToken token)
    {
        ApiResult<T> result;
        try
        {
            result = await load;
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return;
        }

        // A newer run, a stop or the end of the page: this answer is nobody's any more.
        if (token.IsCancellationRequested)
            return;

        await ShowAsync(result);
        if (result.Problem is { } problem)
            FollowOutage(problem, token);
    }

    private async Task ShowAsync(ApiResult<T> result)
    {
        _waiting = Waiting.No;
        _problem = result.Problem;
        if (!result.IsSuccess)
        {
            ForgetOther();

            // What is out of reach is shown to nobody any more (threat T21).
            if (result.Problem.IsOutOfReach)
                Forget();
            return;
        }

        _value = result.Value;
        _hasValue = true;
        _answered = (Question, LoadKey);
        await Loaded.InvokeAsync(result.Value);
    }

    private async Task ShowWaitingAsync(Task load, CancellationToken token)
    {
        try
        {
            await Task.Delay(QuietFor, Time, token);
            Show(Waiting.Visible);
            await Task.Delay(SlowAfter - QuietFor, Time, token);
            Show(Waiting.Slow);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for this run any more.
        }

        void Show(Waiting waiting)
        {
            if (load.IsCompleted || token.IsCancellationRequested)
                return;
            _waiting = waiting;
            if (!Equals(_answered.Question, Question))
                ForgetOther();
            StateHasChanged();
        }
    }
}
