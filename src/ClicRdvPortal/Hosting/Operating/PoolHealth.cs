using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ClicRdvPortal.Hosting.Operating;

/// <summary>Whether work gets a thread when it needs one (fault F41).</summary>
internal sealed class PoolHealth(PoolProbe probe) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["waitSeconds"] = probe.Wait.TotalSeconds,
            ["threads"] = ThreadPool.ThreadCount,
            ["queued"] = ThreadPool.PendingWorkItemCount,
        };
        return Task.FromResult(probe.IsLate
            ? HealthCheckResult.Degraded("work waits for a thread: something blocks those of the pool", data: data)
            : HealthCheckResult.Healthy(data: data));
    }
}
