using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ClicRdvPortal.Sessions.Limits;

/// <summary>Circuits and memory against their limits. Where nothing more fits, whoever is here works on: degraded, and still ready.</summary>
internal sealed class CircuitHealth(CircuitCount count, CircuitMemory memory, PortalSettings settings) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["living"] = count.Living,
            ["connected"] = count.Connected,
            ["limit"] = settings.Portal.Circuits.InAll,
            ["limitOfPerson"] = settings.Portal.Circuits.PerPerson,
            ["heapBytes"] = memory.HeapBytes,
            ["heapBudgetBytes"] = memory.Budget,
        };
        return Task.FromResult(
            memory.IsFull ? HealthCheckResult.Degraded("new tabs are refused: the heap has come to its budget", data: data)
            : count.Living >= settings.Portal.Circuits.InAll ? HealthCheckResult.Degraded("new tabs are refused: there are as many as there may be", data: data)
            : HealthCheckResult.Healthy(data: data));
    }
}
