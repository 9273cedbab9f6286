using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ClicRdvPortal.Upstream;

/// <summary>Without its upstream the portal has little to show, and goes on all the same: degraded, and still ready.</summary>
internal sealed class UpstreamHealth(UpstreamSight sight) : IHealthCheck
{
    /// <summary>One or two may be a page that nobody answers for.</summary>
    internal const int FailuresThatCount = 3;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (answeredAt, failedAt, failure, inTurn) = sight.Now();
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["failuresInTurn"] = inTurn };
        if (answeredAt is { } answered)
            data["answeredAt"] = answered;
        if (failedAt is { } failed)
            data["failedAt"] = failed;
        if (failure is { } kind)
            data["failure"] = kind.ToString();
        return Task.FromResult(inTurn < FailuresThatCount
            ? HealthCheckResult.Healthy(answeredAt is null ? "nobody has asked it for anything yet" : null, data)
            : HealthCheckResult.Degraded("the last calls got no usable answer", data: data));
    }
}
