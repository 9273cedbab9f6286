using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry.Metrics;

namespace ClicRdvPortal.Hosting.Operating;

/// <summary>
/// The operator's port: a small server beside the portal's, with nothing of the portal on it, as nothing of it is on the portal's (threat
/// T60). It is there before the first visitor and until the last has gone.
/// </summary>
internal sealed class OperatorServer(PortalSettings settings, IServiceProvider portal, ILoggerFactory loggers) : IHostedService
{
    public const string MetricsPath = "/metrics";

    private WebApplication? _app;

    /// <summary>Where it answers, with the port that was free where none was named.</summary>
    public Uri? Address => _app?.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Select(address => new Uri(address)).FirstOrDefault();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Operator is not { } endpoint)
            return;

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(OperatorServer).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = 0;
            options.Listen(endpoint);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(loggers);

        // A source that nobody listens to: who looks at the portal is no part of what it does.
        builder.Services.AddSingleton(new ActivitySource(nameof(OperatorServer)));
        var app = builder.Build();
        app.Use((context, next) =>
        {
            if (context.Features.Get<IHttpMetricsTagsFeature>() is { } metrics)
                metrics.MetricsDisabled = true;
            return next(context);
        });
        app.UseOpenTelemetryPrometheusScrapingEndpoint(portal.GetRequiredService<MeterProvider>(), predicate: null, MetricsPath, configureBranchedPipeline: null, optionsName: null);
        app.MapGet(PortalUrls.LivePath, () => "Healthy");
        app.MapGet(PortalUrls.ReadyPath, HealthDetails.WriteAsync(portal));
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException)
        {
            await app.DisposeAsync();
            throw new FaultySettingsException([new("Portal:OperatorUrl", SettingFaultKind.NotListened)]);
        }

        _app = app;
        OperatingLog.Answers(loggers.CreateLogger<OperatorServer>(), Address);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_app is null)
            return;
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }
}
