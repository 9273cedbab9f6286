using System.Reflection;
using ClicRdvPortal.Tests.Architecture;
using ClicRdvPortal.Tests.Shared;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ClicRdvPortal.Tests.App;

/// <summary>F43: a proxy that closes connections on which nothing is said for a minute finds none.</summary>
public sealed class KeepAliveIntervalTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F43_The_server_says_something_every_fifteen_seconds_and_waits_for_twice_that()
    {
        await using var portal = await PortalHost.StartAsync(new Uri("http://127.0.0.1:9"));
        var hub = typeof(Circuit).Assembly.GetType("Microsoft.AspNetCore.Components.Server.ComponentHub", throwOnError: true)!;
        var options = (HubOptions)typeof(KeepAliveIntervalTests)
            .GetMethod(nameof(OptionsOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(hub)
            .Invoke(obj: null, [portal.Services])!;

        Assert.Equal(TimeSpan.FromSeconds(15), options.KeepAliveInterval);
        Assert.Equal(TimeSpan.FromSeconds(30), options.ClientTimeoutInterval);
    }

    [Fact]
    public async Task F43_So_does_the_page()
    {
        var script = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "src/ClicRdvPortal/App/Starting/BlazorStart.razor.js"), Stop);

        Assert.Contains("const keepAlive = 15_000;", script, StringComparison.Ordinal);
        Assert.Contains("builder.withKeepAliveInterval(keepAlive).withServerTimeout(2 * keepAlive);", script, StringComparison.Ordinal);
    }

    private static HubOptions<THub> OptionsOf<THub>(IServiceProvider services)
        where THub : Hub => services.GetRequiredService<IOptions<HubOptions<THub>>>().Value;
}
