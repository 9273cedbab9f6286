using System.Diagnostics.Metrics;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>What became of each change that left an outbox.</summary>
public sealed class SendingMeter(PortalMeter portal)
{
    private readonly Counter<long> _ended = portal.Meter.CreateCounter<long>(
        "clicrdv.portal.sendings", unit: "{change}", description: "Changes to appointments that were sent, failed, or are to be verified.");

    internal void Note(SendingItem item) => Count(item.Problem?.Kind == ProblemKind.ToVerify ? nameof(ProblemKind.ToVerify) : item.State.ToString());

    internal void Note(VisitOutcome visit) => Count(visit.State == VisitState.Booked ? nameof(SendingItemState.Sent) : visit.State.ToString());

    private void Count(string outcome) => _ended.Add(1, new KeyValuePair<string, object?>(PortalMeter.Outcome, outcome));
}
