using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ClicRdvPortal;

/// <summary>
/// Where the portal counts: each topic has instruments of its own on it. Their labels hold words of the program alone, never what
/// somebody typed or an id (threat T58).
/// </summary>
public sealed class PortalMeter(IMeterFactory meters)
{
    public const string Name = "ClicRdvPortal";

    /// <summary>What came of something, as a label.</summary>
    public const string Outcome = "clicrdv.outcome";

    public Meter Meter { get; } = meters.Create(Name);
}

internal static class PortalMeterRegistration
{
    public static IServiceCollection AddPortalMeter(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton<PortalMeter>();
        return services;
    }
}
