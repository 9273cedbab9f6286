using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ClicRdvPortal.Sessions.Limits;

internal static class CircuitLimitsTopic
{
    public static IServiceCollection AddCircuitLimits(this IServiceCollection services)
    {
        services.TryAddSingleton<HeapGauge>();
        services.AddSingleton<CircuitMemory>();
        services.AddSingleton<CircuitCount>();
        services.AddSingleton<CircuitLimit>();
        services.AddSingleton<DisconnectedCircuits>();
        services.AddScoped<CircuitHandler, CircuitCounter>();
        services.AddHostedService<CircuitsMeter>();
        services.AddHostedService<MemoryWatch>();
        services.AddHealthChecks().AddCheck<CircuitHealth>("circuits");
        return services;
    }
}
