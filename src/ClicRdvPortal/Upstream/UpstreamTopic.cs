using ClicRdv.Client;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Upstream;

internal static class UpstreamTopic
{
    public static IServiceCollection AddUpstream(this IServiceCollection services)
    {
        services.AddPortalMeter();
        services.AddSingleton<UpstreamSight>();
        services.AddSingleton<UpstreamMeter>();
        services.AddSingleton<UpstreamOutages>();
        services.AddOptions<ClicRdvClientOptions>().Configure<UpstreamMeter, UpstreamOutages>((options, meter, outages) =>
        {
            options.CallEnded = meter.Note;
            options.OutageChanged = outages.Note;
        });
        services.AddHealthChecks().AddCheck<UpstreamHealth>("upstream");
        services.AddSingleton<SendingMeter>();
        services.AddSingleton<SessionMemory>();
        services.AddSingleton<RefusedRights>();
        services.AddSingleton<RecentReadings>();
        services.AddSingleton<ReadingPace>();
        services.AddHostedService<RecentReadingsSweep>();
        services.AddSingleton<UpstreamKeepAlive>();
        services.AddSingleton(provider => new PersonSign(provider.GetRequiredService<UpstreamKeepAlive>().Follow));
        services.AddSingleton<IUnsentKeeping, UnsentKeeping>();
        services.AddSingleton<Outboxes>();
        services.AddSingleton(provider => new StopWork(provider.GetRequiredService<Outboxes>().FlushAsync));
        services.AddScoped<SessionOutbox>();
        services.AddScoped<RenderPhase>();
        services.AddScoped<PageReader>();
        services.AddScoped<CircuitWork>();
        services.AddScoped<UpstreamDoor>();
        services.AddScoped<SessionRenewal>();
        services.AddScoped<RecentLists>();
        services.AddScoped<GroupDirectory>();
        services.AddScoped<CalendarDirectory>();
        services.AddScoped<CalendarsetDirectory>();
        services.AddScoped<InterventionDirectory>();
        services.AddScoped<InterventionsetDirectory>();
        services.AddScoped<InterventionLinks>();
        services.AddScoped<ProDirectory>();
        services.AddScoped<VeventDirectory>();
        services.AddScoped<SlotDirectory>();
        services.AddScoped<FicheDirectory>();
        services.AddSingleton<FicheWalks>();
        services.AddScoped<CustomfieldDirectory>();
        return services;
    }

    /// <summary>A request's scope prerenders; a circuit has a scope of its own, which no request passes through here.</summary>
    public static IApplicationBuilder UseRenderPhase(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.RequestServices.GetRequiredService<RenderPhase>().IsPrerendering = true;
        return next(context);
    });
}
