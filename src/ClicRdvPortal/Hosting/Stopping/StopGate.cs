using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ClicRdvPortal.Hosting.Stopping;

/// <summary>Lets nothing new in once the portal stops: not ready for whoever asks, no connection of a circuit, and a word for people.</summary>
internal static class StopGate
{
    private const string Hub = "/_blazor";

    /// <summary>Stands before routing, since a page that is asked for becomes the one that says so.</summary>
    public static IApplicationBuilder UseStopGate(this IApplicationBuilder app, string stoppingPage)
    {
        var stop = app.ApplicationServices.GetRequiredService<PortalStop>();
        return app.Use((context, next) =>
        {
            if (!stop.IsStopping)
                return next(context);
            if (context.Request.Path.StartsWithSegments(Hub, StringComparison.OrdinalIgnoreCase))
            {
                if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                    pages.Enabled = false;
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return Task.CompletedTask;
            }

            if (IsPage(context.Request))
                context.Request.Path = stoppingPage;
            return next(context);
        });
    }

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path != PortalUrls.ReadyPath && request.Path != PortalUrls.LivePath
        && request.Headers.Accept.Any(types => types?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);

    internal sealed class Readiness(PortalStop stop) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(stop.IsStopping ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
    }
}
