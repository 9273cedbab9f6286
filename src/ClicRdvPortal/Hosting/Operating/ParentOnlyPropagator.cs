using System.Diagnostics;

namespace ClicRdvPortal.Hosting.Operating;

/// <summary>
/// Of what comes with a request only its place in a trace is taken: beside it whoever asks may write what they like, and spans that follow
/// carry it in links that nothing can take off again (threat T58). Nothing is handed on to the upstream.
/// </summary>
internal sealed class ParentOnlyPropagator : DistributedContextPropagator
{
    private readonly DistributedContextPropagator _standard = CreateDefaultPropagator();

    public override IReadOnlyCollection<string> Fields => _standard.Fields;

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
    }

    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState)
    {
        _standard.ExtractTraceIdAndState(carrier, getter, out traceId, out _);
        traceState = null;
    }

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
