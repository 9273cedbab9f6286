using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ClicRdvPortal.Store;

/// <summary>Without its database the portal works, with the standard settings: degraded, and still ready.</summary>
internal sealed class StoreHealth(StoreState state, StoreSight sight) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!state.IsReady)
            return Task.FromResult(HealthCheckResult.Degraded("it could not be used at the start, as the log says why: nothing is kept over a restart"));
        var (failingSince, isSlow) = sight.Now();
        return Task.FromResult(
            failingSince is { } since ? HealthCheckResult.Degraded("it cannot be read or written at the moment: what is new is kept in memory", data: new Dictionary<string, object>(StringComparer.Ordinal) { ["failingSince"] = since })
            : isSlow ? HealthCheckResult.Degraded("it is slow")
            : HealthCheckResult.Healthy());
    }
}
