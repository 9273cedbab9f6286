namespace ClicRdvPortal.Demo;

internal static class DemoTopic
{
    public static IServiceCollection AddDemo(this IServiceCollection services, DemoUpstream? upstream)
    {
        // Created before the container, which therefore would not dispose it: the factory hands it over.
        if (upstream is not null)
            services.AddSingleton(_ => upstream);
        return services.AddSingleton(provider => new DemoNotice(
            provider.GetService<DemoUpstream>()?.Address,
            provider.GetService<DemoUpstream>()?.PortWasBusy ?? false));
    }
}
