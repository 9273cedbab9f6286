using System.Diagnostics.Metrics;

namespace ClicRdvPortal.Drafts;

/// <summary>Drafts by what became of them: a store that is down shows here first.</summary>
internal sealed class DraftsMeter(PortalMeter portal, DraftWrites writes) : IHostedService
{
    private readonly Counter<long> _drafts = portal.Meter.CreateCounter<long>(
        "clicrdv.portal.drafts", unit: "{write}", description: "Drafts written, removed, or not kept.");

    public Task StartAsync(CancellationToken cancellationToken)
    {
        writes.Changed += Note;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        writes.Changed -= Note;
        return Task.CompletedTask;
    }

    private void Note(object? sender, DraftChangeEventArgs change)
    {
        if (change.State != DraftState.Waiting)
            _drafts.Add(1, new KeyValuePair<string, object?>(PortalMeter.Outcome, change.State.ToString()));
    }
}
