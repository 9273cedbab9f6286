using ClicRdvPortal.Sessions;
using ClicRdvPortal.Sessions.Locking;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace ClicRdvPortal.App.Renewing;

/// <summary>Asks whoever is signed in for their password, and for nothing else, when their upstream session is over.</summary>
public sealed partial class RenewalDialog : ComponentBase, IAsyncDisposable
{
    private LiveSession? _session;
    private IJSObjectReference? _module;
    private bool _wasOpen;

    [Inject]
    private UpstreamSession Upstream { get; set; } = null!;

    [Inject]
    private IStringLocalizer<LockTexts> Texts { get; set; } = null!;

    [Inject]
    private IJSRuntime JS { get; set; } = null!;

    private bool IsOpen => _session is { IsLocked: false, HasEnded: false, Hour.IsAsked: true };

    public async ValueTask DisposeAsync()
    {
        if (_session is { } session)
        {
            session.Hour.Changed -= OnChanged;
            session.LockChanged -= OnChanged;
        }

        try
        {
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone.
        }
    }

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
        _session = await Upstream.FindAsync();
        if (_session is not { } session)
            return;
        session.Hour.Changed += OnChanged;
        session.LockChanged += OnChanged;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (IsOpen == _wasOpen)
            return;
        _wasOpen = IsOpen;
        try
        {
            _module ??= await JS.InvokeAsync<IJSObjectReference>("import", "./App/Renewing/RenewalDialog.razor.js");
            await _module.InvokeVoidAsync(IsOpen ? "ask" : "leave");
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, or comes back and is drawn then.
        }
    }

    private void PutOff() => _session?.Hour.PutOff();

    private void OnChanged(object? sender, EventArgs change) => _ = InvokeAsync(StateHasChanged);
}
