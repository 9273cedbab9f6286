using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace ClicRdvPortal.Hosting.Operating;

/// <summary>
/// The labels that may leave the server: words of the program, of its routes and of protocols. Any other is dropped, since the
/// framework's own sources add an address with ids in it, the browser's name or a circuit's id from one version to the next (threat T58).
/// </summary>
internal static class TelemetryTags
{
    public static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        "aspnetcore.authentication.result",
        "aspnetcore.authentication.scheme",
        "aspnetcore.components.attribute.name",
        "aspnetcore.components.method",
        "aspnetcore.components.route",
        "aspnetcore.components.type",
        "aspnetcore.diagnostics.exception.result",
        "aspnetcore.request.is_unhandled",
        "aspnetcore.routing.is_fallback",
        "aspnetcore.routing.match_status",
        "clicrdv.operation",
        "clicrdv.outcome",
        "clicrdv.purpose",
        "clicrdv.reason",
        "code.function.name",
        "dotnet.gc.heap.generation",
        "cpu.mode",
        "error.type",
        "gc.heap.generation",
        "http.connection.state",
        "http.request.method",
        "http.response.status_code",
        "http.route",
        "network.protocol.name",
        "network.protocol.version",
        "network.transport",
        "network.type",
        "server.address",
        "server.port",
        "signalr.connection.status",
        "signalr.transport",
        "tls.protocol.version",
        "url.scheme",
        "url.template");
}

/// <summary>Takes what is not known off every span before it leaves, and gives a request's span the name of its route.</summary>
internal sealed class KnownTagsOnly : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (data.Source.Name == "Microsoft.AspNetCore")
            data.DisplayName = $"{data.GetTagItem("http.request.method")} {data.GetTagItem("http.route")}".Trim();
        foreach (var (key, _) in data.TagObjects.ToList())
        {
            if (!TelemetryTags.Known.Contains(key))
                data.SetTag(key, null);
        }

        if (data.Status == ActivityStatusCode.Error)
            data.SetStatus(ActivityStatusCode.Error);
    }
}
