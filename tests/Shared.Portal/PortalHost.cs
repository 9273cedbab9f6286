using System.Globalization;
using ClicRdv.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace ClicRdvPortal.Tests.Shared;

/// <summary>The whole portal on a real server at a free port, over a given upstream, with a data folder of its own.</summary>
public sealed class PortalHost : IAsyncDisposable
{
    private readonly Func<string, Task<WebApplication>> _start;
    private WebApplication _app;

    private PortalHost(WebApplication app, string data, Func<string, Task<WebApplication>> start)
    {
        (_app, _start) = (app, start);
        DataPath = data;
        Address = new Uri(app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
    }

    public Uri Address { get; }

    public string DataPath { get; }

    public IServiceProvider Services => _app.Services;

    public static Task<PortalHost> StartAsync(
        RunningEmulator emulator,
        Action<WebApplicationBuilder>? configure = null,
        params IEnumerable<KeyValuePair<string, string?>> settings) =>
        StartAsync(emulator.Address, configure, settings);

    /// <param name="upstream">Scheme, host and port of the upstream.</param>
    /// <param name="configure">Runs before the portal registers anything: another environment, a clock, a log.</param>
    /// <param name="settings">Laid over those that every test has.</param>
    public static async Task<PortalHost> StartAsync(
        Uri upstream,
        Action<WebApplicationBuilder>? configure = null,
        params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var data = Directory.CreateTempSubdirectory("portal-").FullName;
        var ours = settings.ToList();
        try
        {
            return new PortalHost(await StartAtAsync("http://127.0.0.1:0"), data, StartAtAsync);
        }
        catch
        {
            Directory.Delete(data, recursive: true);
            throw;
        }

        async Task<WebApplication> StartAtAsync(string address)
        {
            var app = await PortalApp.CreateAsync([], builder =>
            {
                builder.Environment.EnvironmentName = "Testing";
                builder.Configuration.Sources.Clear();
                builder.Configuration.AddInMemoryCollection(
                [
                    new("AllowedHosts", "localhost"),
                    new("ClicRdv:BaseUrl", upstream.GetLeftPart(UriPartial.Authority)),
                    new("ClicRdv:ApiKey", "demo-key"),
                    new("Portal:DataPath", data),
                    new("Logging:LogLevel:Default", "Warning"),

                    // Clocks are moved by hours, and nobody is there: a screen locks where a test asks for it.
                    new("Portal:LockAfter", "0"),
                ]);
                builder.Configuration.AddInMemoryCollection(ours);
                builder.Logging.ClearProviders();
                builder.WebHost.UseStaticWebAssets();
                builder.WebHost.UseUrls(address);
                configure?.Invoke(builder);
            });
            await app.StartAsync();
            return app;
        }
    }

    public PortalBrowser NewBrowser() => new(Address);

    /// <summary>A browser in which somebody is signed in.</summary>
    public async Task<PortalBrowser> SignedInAsync(
        string email = "claire.moreau@example.com",
        string password = "demo-Passw0rd",
        CancellationToken cancellationToken = default)
    {
        var browser = NewBrowser();
        using var response = await browser.SignInAsync(email, password, cancellationToken: cancellationToken);
        if ((int)response.StatusCode is < 300 or >= 400)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Signing in answered {(int)response.StatusCode}."));
        return browser;
    }

    /// <summary>Stops it as a signal of the system does. What it holds open keeps it until it is told to wait no longer.</summary>
    public Task StopAsync(CancellationToken waitNoLonger) => _app.StopAsync(waitNoLonger);

    /// <summary>Starts it anew where it was, after a stop, over what it keeps on the disk.</summary>
    public async Task StartAgainAsync()
    {
        await _app.DisposeAsync();
        _app = await _start(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Address.Port}"));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        Directory.Delete(DataPath, recursive: true);
    }
}
