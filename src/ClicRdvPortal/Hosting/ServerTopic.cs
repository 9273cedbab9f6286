using Microsoft.AspNetCore.SignalR;

namespace ClicRdvPortal.Hosting;

internal static class ServerTopic
{
    /// <summary>No page of the portal posts more than a form; the circuit's own messages have their own limit.</summary>
    private const long LargestBody = 256 * 1024;

    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

    public static void AddPortalServer(this WebApplicationBuilder builder, string defaultUrl)
    {
        // ASPNETCORE_URLS, --urls and the ports a container image sets all win over our default.
        var isTold = AddressKeys.Any(key => !string.IsNullOrEmpty(builder.Configuration[key]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!isTold)
            builder.WebHost.UseUrls(defaultUrl);

        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.Configure<HubOptions>(options =>
        {
            options.AddFilter<ScriptAnswers>();
            options.AddFilter<StartRecords>();
        });
        builder.Services.AddHsts(options =>
        {
            options.MaxAge = TimeSpan.FromDays(365);
            options.IncludeSubDomains = false;
        });
    }
}
