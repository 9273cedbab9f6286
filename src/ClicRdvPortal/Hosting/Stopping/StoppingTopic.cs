using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ClicRdvPortal.Hosting.Stopping;

internal static class StoppingTopic
{
    public static IServiceCollection AddStopping(this IServiceCollection services, PortalSettings settings)
    {
        services.AddSingleton<ConnectedCircuits>();
        services.AddSingleton<PortalStop>();
        services.AddHostedService(provider => provider.GetRequiredService<PortalStop>());
        services.AddScoped<CircuitHandler, CircuitDrain>();
        services.AddHealthChecks().AddCheck<StopGate.Readiness>("stopping");
        services.Configure<HostOptions>(options => options.ShutdownTimeout = PortalStop.ServersShare(settings.Portal.StopWithin));
        return services;
    }
}
