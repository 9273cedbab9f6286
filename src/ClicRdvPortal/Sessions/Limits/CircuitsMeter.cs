using System.Diagnostics.Metrics;

namespace ClicRdvPortal.Sessions.Limits;

/// <summary>How many circuits there are beside how many there may be, and how many were refused.</summary>
internal sealed class CircuitsMeter : IHostedService
{
    private readonly Counter<long> _refused;
    private readonly CircuitCount _count;

    public CircuitsMeter(PortalMeter portal, CircuitCount count, PortalSettings settings, LiveSessions sessions)
    {
        _count = count;
        _refused = portal.Meter.CreateCounter<long>(
            "clicrdv.portal.circuits.refused", unit: "{circuit}", description: "Tabs that were refused: their person's, or everybody's, were too many.");
        portal.Meter.CreateObservableUpDownCounter(
            "clicrdv.portal.circuits", () => (long)count.Living, unit: "{circuit}", description: "Tabs whose circuit lives, connected or not.");
        portal.Meter.CreateObservableUpDownCounter(
            "clicrdv.portal.circuits.connected", () => (long)count.Connected, unit: "{circuit}", description: "Tabs that are connected.");
        portal.Meter.CreateObservableUpDownCounter(
            "clicrdv.portal.circuits.limit", () => (long)settings.Portal.Circuits.InAll, unit: "{circuit}", description: "How many circuits may live.");
        portal.Meter.CreateObservableUpDownCounter(
            "clicrdv.portal.sessions", () => (long)sessions.Count, unit: "{session}", description: "People's sign-ins that this process knows.");
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _count.Refused += Note;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _count.Refused -= Note;
        return Task.CompletedTask;
    }

    private void Note(object? sender, CircuitRefusedEventArgs refused) =>
        _refused.Add(1, new KeyValuePair<string, object?>("clicrdv.reason", refused.Refusal.ToString()));
}
