using ClicRdv.Emulator.Control;
using ClicRdv.Emulator.Seed;
using ClicRdvPortal.Tests.Shared;
using Tests.Shared;

namespace ClicRdv.Benchmarks.Servers;

/// <summary>The portal in a process of its own, over an emulator in this one, whose journal and latency are at hand.</summary>
internal sealed class PortalSite : IAsyncDisposable
{
    private PortalSite(EmulatorFixture emulator, ServerProcess portal)
    {
        Emulator = emulator;
        Portal = portal;
    }

    /// <summary>Who the benchmarks sign in as: somebody who reaches every group.</summary>
    public static DemoAccount Person => DemoAccount.Claire;

    public EmulatorFixture Emulator { get; }

    public EmulatorControl Upstream => Emulator.Control;

    public ServerProcess Portal { get; }

    public static async Task<PortalSite> StartAsync()
    {
        var emulator = await EmulatorFixture.StartAsync();
        try
        {
            return new PortalSite(emulator, await ServerProcess.StartPortalAsync(emulator.Address));
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }
    }

    public PortalBrowser NewBrowser() => new(Portal.Address);

    /// <summary>A browser of its own with a session of its own, of which nothing has been read yet.</summary>
    public async Task<PortalBrowser> SignedInAsync()
    {
        var browser = NewBrowser();
        using var answer = await browser.SignInAsync(Person.Email, Person.Password);
        if (answer.Headers.Location is null)
            throw new InvalidOperationException($"Signing in answered {(int)answer.StatusCode}.");
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
