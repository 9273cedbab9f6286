namespace ClicRdvPortal.Drafts;

internal static class DraftsTopic
{
    /// <summary>After the store, whose file it writes at a stop.</summary>
    public static IServiceCollection AddDrafts(this IServiceCollection services) => services
        .AddSingleton<DraftSeal>()
        .AddSingleton<DraftWrites>()
        .AddSingleton<DraftShelf>()
        .AddSingleton<KeptTyping>()
        .AddScoped<PersonDrafts>()
        .AddPortalMeter()
        .AddHostedService<DraftsMeter>()
        .AddHostedService(provider => provider.GetRequiredService<DraftWrites>())
        .AddHostedService<DraftSweep>()
        .AddSingleton(provider => new StopWork(_ => provider.GetRequiredService<DraftWrites>().FlushAsync()));

    public static void MapDrafts(this IEndpointRouteBuilder endpoints) => endpoints.MapKeptTyping();
}
