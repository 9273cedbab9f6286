using Microsoft.AspNetCore.HttpOverrides;

namespace ClicRdvPortal.Hosting;

internal static class ProxyTopic
{
    /// <summary>X-Forwarded-For and -Proto count only from the proxies named in the settings (threat T28).</summary>
    public static IServiceCollection AddKnownProxies(this IServiceCollection services, PortalSettings settings) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            options.ForwardedHeaders = settings.ProxyAddresses.Count + settings.ProxyNetworks.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var address in settings.ProxyAddresses)
                options.KnownProxies.Add(address);
            foreach (var network in settings.ProxyNetworks)
                options.KnownIPNetworks.Add(network);
        });
}
