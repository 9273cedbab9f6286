using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ClicRdvPortal.Store;

internal static class StoreTopic
{
    /// <param name="services">Where it is registered.</param>
    /// <param name="dataPath">The folder of the database, <c>Portal:DataPath</c>.</param>
    public static IServiceCollection AddStore(this IServiceCollection services, string dataPath)
    {
        var engine = new StoreEngine(dataPath);
        services.AddSingleton(engine);
        services.AddDbContextFactory<PortalDb>(engine.Configure);
        services.AddSingleton<StoreState>();
        services.AddPortalMeter();
        services.AddSingleton<StoreSight>();
        services.AddSingleton<StoreDoor>();
        services.AddSingleton<PreferenceStore>();
        services.AddSingleton<PersonalSetStore>();
        services.AddSingleton<PreferenceWrites>();
        services.AddSingleton<TicketRows>();
        services.AddSingleton<DraftStore>();

        // Where several instances run, a cache that they share takes its place, and nothing else changes (design decision 14).
        services.TryAddSingleton<IDistributedCache>(provider => provider.GetRequiredService<TicketRows>());
        services.AddHealthChecks().AddCheck<StoreHealth>("store");

        // Stopped in the opposite order: what waits is written before the file is released.
        services.AddHostedService<StoreStart>();
        services.AddHostedService(provider => provider.GetRequiredService<PreferenceWrites>());
        services.AddHostedService<TicketSweep>();
        return services;
    }
}
