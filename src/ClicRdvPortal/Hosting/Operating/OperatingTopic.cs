namespace ClicRdvPortal.Hosting.Operating;

internal static class OperatingTopic
{
    /// <summary>Before whatever else starts and stops: it is there to tell how that goes.</summary>
    public static IServiceCollection AddOperating(this IServiceCollection services, IConfiguration configuration, PortalSettings settings)
    {
        services.AddPortalMeter();
        services.AddTelemetry(configuration, settings);
        services.AddSingleton<OperatorServer>();
        services.AddHostedService(provider => provider.GetRequiredService<OperatorServer>());
        services.AddSingleton<PoolProbe>();
        services.AddHostedService(provider => provider.GetRequiredService<PoolProbe>());
        services.AddSingleton<KeysHealth>();
        services.AddHealthChecks().AddCheck<PoolHealth>("threads").AddCheck<KeysHealth>("keys");
        return services;
    }
}
