using ClicRdv.Benchmarks.Servers.Bare;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClicRdv.Benchmarks.Servers;

/// <summary>
/// What Blazor itself costs: router, layout, one page with a button and a line of text, interactive and prerendered as
/// the portal's pages are, on the same Kestrel. No sign-in, no component library.
/// </summary>
internal sealed class BareSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BareSite(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
    }

    public Uri Address { get; }

    public static async Task<BareSite> StartAsync(Action<IServiceCollection> configure)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        configure(builder.Services);
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<BareRoot>().AddInteractiveServerRenderMode();
        await app.StartAsync();
        return new BareSite(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }
}
