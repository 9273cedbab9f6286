using ClicRdvPortal.Sessions;
using ClicRdvPortal.Sessions.Locking;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace ClicRdvPortal.App.Locking;

/// <summary>Shows in an open page that its session is locked, and tells the server that somebody is there.</summary>
public sealed partial class LockCover : ComponentBase, IAsyncDisposable
{
    /// <summary>Reading and typing tell the server nothing by themselves.</summary>
    private static readonly TimeSpan SignInterval = TimeSpan.FromSeconds(30);

    private LiveSession? _session;
    private IJSObjectReference? _module;
    private Task<IJSObjectReference>? _watching;
    private DotNetObjectReference<LockCover>? _self;
    private bool _wasLocked;

    [Inject]
    private UpstreamSession Upstream { get; set; } = null!;

    [Inject]
    private LiveSessions Sessions { get; set; } = null!;

    [Inject]
    private IStringLocalizer<LockTexts> Texts { get; set; } = null!;

    [Inject]
    private IJSRuntime JS { get; set; } = null!;

    /// <summary>Somebody reads, types or moves the mouse.</summary>
    [JSInvokable]
    public Task BeHereAsync() => _session is { } session ? Sessions.NoteSignAsync(session) : Task.CompletedTask;

    [JSInvokable]
    public Task LockAsync() => _session is { } session ? Sessions.LockAsync(session) : Task.CompletedTask;

    /// <summary>Draws what there is now; fails in the browser when the circuit is gone.</summary>
    [JSInvokable]
    public void Redraw() => StateHasChanged();

    public async ValueTask DisposeAsync()
    {
        if (_session is not null)
            _session.LockChanged -= OnLockChanged;
        try
        {
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone.
        }

        _self?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
        _session = await Upstream.FindAsync();
        if (_session is not null)
            _session.LockChanged += OnLockChanged;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_session is not { } session)
            return;

        try
        {
            var module = await (_watching ??= WatchAsync());
            var isLocked = session.IsLocked;
            if (isLocked == _wasLocked)
                return;
            _wasLocked = isLocked;
            await module.InvokeVoidAsync(isLocked ? "locked" : "unlocked");
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, or comes back and is drawn then.
        }
    }

    private async Task<IJSObjectReference> WatchAsync()
    {
        _self = DotNetObjectReference.Create(this);
        _module = await JS.InvokeAsync<IJSObjectReference>("import", "./App/Locking/LockCover.razor.js");
        await _module.InvokeVoidAsync("watch", _self, SignInterval.TotalMilliseconds);
        return _module;
    }

    private void OnLockChanged(object? sender, EventArgs change) => _ = InvokeAsync(StateHasChanged);
}
