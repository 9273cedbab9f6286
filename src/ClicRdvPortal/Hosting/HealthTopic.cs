using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace ClicRdvPortal.Hosting;

internal static class HealthTopic
{
    /// <summary>One word each, for the outside as well (threat T60): alive, and ready to take visitors.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks(PortalUrls.LivePath, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        endpoints.MapHealthChecks(PortalUrls.ReadyPath).AllowAnonymous();
    }
}
