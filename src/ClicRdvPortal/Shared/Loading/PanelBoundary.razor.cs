using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Shared.Loading;

/// <summary>Keeps a fault inside one panel: the rest of the page works on, and the person has a reference that the
/// log has too (fault F39, threat T41).</summary>
public sealed partial class PanelBoundary : ErrorBoundaryBase
{
    private object? _resetKey;

    /// <summary>Tries again when it changes, as after a navigation.</summary>
    [Parameter] public object? ResetKey { get; set; }

    [Inject] private ILogger<PanelBoundary> Log { get; set; } = null!;

    private string Reference { get; set; } = "";

    protected override void OnParametersSet()
    {
        if (CurrentException is not null && !Equals(_resetKey, ResetKey))
            Recover();
        _resetKey = ResetKey;
    }

    protected override Task OnErrorAsync(Exception exception)
    {
        Reference = FaultReference.New();
        PanelLog.Failed(Log, exception, Reference);
        return Task.CompletedTask;
    }
}
