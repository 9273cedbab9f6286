using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ClicRdvPortal.Store;

/// <summary>Without its database the portal works, with the standard settings: degraded, and still ready.</summary>
internal sealed class StoreHealth(StoreState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(state.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded());
}
