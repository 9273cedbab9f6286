using ClicRdv.Emulator.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Shared;

/// <summary>The portal on a real server, the emulator behind it on another: what most host tests begin with.</summary>
public sealed class PortalOverEmulator : IAsyncDisposable
{
    private PortalOverEmulator(EmulatorFixture emulator, PortalHost portal)
    {
        Emulator = emulator;
        Portal = portal;
    }

    public EmulatorFixture Emulator { get; }

    public PortalHost Portal { get; }

    public EmulatorControl Upstream => Emulator.Control;

    public static async Task<PortalOverEmulator> StartAsync(
        Action<WebApplicationBuilder>? configure = null,
        params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var emulator = await EmulatorFixture.StartAsync();
        return await StartAsync(emulator, configure, settings);
    }

    /// <summary>Both on one clock that a test moves. Nothing that waits on the clock ends by itself.</summary>
    public static async Task<PortalOverEmulator> StartAsync(
        FakeTimeProvider clock,
        Action<WebApplicationBuilder>? configure = null,
        params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var emulator = await EmulatorFixture.StartAsync(clock: clock);
        return await StartAsync(
            emulator,
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(clock);
                configure?.Invoke(builder);
            },
            settings);
    }

    public static async Task<PortalOverEmulator> StartAsync(
        EmulatorFixture emulator,
        Action<WebApplicationBuilder>? configure = null,
        params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        try
        {
            return new PortalOverEmulator(
                emulator,
                await PortalHost.StartAsync(emulator.Emulator, configure, [new("ClicRdv:ApiKey", emulator.Options.ApiKey), .. settings]));
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
