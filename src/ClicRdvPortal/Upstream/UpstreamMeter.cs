using System.Diagnostics.Metrics;
using ClicRdv.Client;

namespace ClicRdvPortal.Upstream;

/// <summary>Every call to the upstream, sign-ins included, by what came of it.</summary>
internal sealed class UpstreamMeter(PortalMeter portal, UpstreamSight sight)
{
    private readonly Histogram<double> _calls = portal.Meter.CreateHistogram<double>(
        "clicrdv.portal.upstream.duration",
        unit: "s",
        description: "Calls to the upstream, repeats included.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 7.5, 12, 15] });

    public void Note(CallEnd call)
    {
        sight.Note(call);
        _calls.Record(
            call.Duration.TotalSeconds,
            new("http.request.method", call.Method),
            new("url.template", call.Route),
            new(PortalMeter.Outcome, call.Outcome == CallOutcome.Failed ? call.Failure.ToString() : call.Outcome.ToString()));
    }
}
