using System.Diagnostics;
using System.Reflection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ClicRdvPortal.Hosting.Operating;

/// <summary>Metrics for the operator's port, metrics and traces for a collector: what is not asked for costs nothing.</summary>
internal static class TelemetryTopic
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string MetricsEndpoint = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";
    private const string TracesEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

    /// <summary>As the assemblies of .NET 10 name them.</summary>
    private static readonly string[] Meters =
    [
        PortalMeter.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Http.Connections",
        "Microsoft.AspNetCore.Routing",
        "Microsoft.AspNetCore.Diagnostics",
        "Microsoft.AspNetCore.Authentication",
        "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Components.Lifecycle",
        "Microsoft.AspNetCore.Components.Server.Circuits",
        "System.Net.Http",
        "System.Runtime",
    ];

    private static readonly string[] Sources =
        ["ClicRdv.Client", "Microsoft.AspNetCore", "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Server.Circuits"];

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration, PortalSettings settings)
    {
        var (sendsMetrics, sendsTraces) = (IsSet(configuration, Endpoint, MetricsEndpoint), IsSet(configuration, Endpoint, TracesEndpoint));
        if (settings.Operator is null && !sendsMetrics && !sendsTraces)
            return services;

        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(
            configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } name ? name : "clicrdv-portal",
            serviceVersion: typeof(TelemetryTopic).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion));
        if (settings.Operator is not null || sendsMetrics)
        {
            telemetry.WithMetrics(metrics =>
            {
                metrics.AddMeter(Meters).AddView("*", new MetricStreamConfiguration { TagKeys = [.. TelemetryTags.Known] });
                if (settings.Operator is not null)
                    metrics.AddPrometheusExporter(options => options.DisableTotalNameSuffixForCounters = false);
                if (sendsMetrics)
                    metrics.AddOtlpExporter();
            });
        }

        if (sendsTraces)
        {
            // Without it a request's span has no name but the framework's.
            AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", isEnabled: false);
            services.AddSingleton<DistributedContextPropagator, ParentOnlyPropagator>();
            telemetry.WithTracing(traces => traces.AddSource(Sources).AddProcessor(new KnownTagsOnly()).AddOtlpExporter());
        }

        return services;
    }

    private static bool IsSet(IConfiguration configuration, params string[] keys) => Array.Exists(keys, key => !string.IsNullOrEmpty(configuration[key]));
}
