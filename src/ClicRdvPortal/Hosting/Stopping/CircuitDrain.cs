using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;

namespace ClicRdvPortal.Hosting.Stopping;

/// <summary>
/// One circuit at a stop: its page is asked to pause it, which has the server hand over what the page will resume from and ends the
/// connection. Without that a tab that stands open holds the stop up, and loads anew when the portal is back.
/// </summary>
internal sealed class CircuitDrain(IJSRuntime page, CircuitWork work, ConnectedCircuits connected, PortalStop stop) : CircuitHandler
{
    /// <summary>In <c>ReconnectDialog.razor.js</c>. It answers before it pauses: an answer to a circuit that is gone counts as a fault of the page.</summary>
    private const string PauseFunction = "portalPause";

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        connected.Add(this);
        stop.Watch();
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => Leave();

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken) => Leave();

    /// <summary>Says whether the page was asked: one whose save does not end in time is left as it is, with all that stands in it.</summary>
    public async Task<bool> PauseAsync(CancellationToken timeIsUp)
    {
        try
        {
            await work.WhenQuietAsync(timeIsUp);
            await page.InvokeVoidAsync(PauseFunction, timeIsUp);
            return true;
        }
        catch (Exception exception) when (exception is OperationCanceledException or JSException or JSDisconnectedException or InvalidOperationException or ObjectDisposedException)
        {
            // A page of another version, or one that has just gone.
            return false;
        }
    }

    private Task Leave()
    {
        connected.Remove(this);
        return Task.CompletedTask;
    }
}
