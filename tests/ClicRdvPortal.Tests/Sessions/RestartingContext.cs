using ClicRdvPortal.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Sessions;

/// <summary>A portal that is started once and again over what it left on the disk, over one emulator and on one clock, which a test moves.</summary>
/// <param name="settings">What every start has besides.</param>
public abstract class RestartingContext(params KeyValuePair<string, string?>[] settings) : IAsyncLifetime
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected string DataPath { get; } = Directory.CreateTempSubdirectory("portal-restarts-").FullName;

    protected FakeTimeProvider Clock { get; } = new(EmulatorFixture.Start);

    protected CircuitScopes Scopes { get; } = new();

    protected EmulatorFixture Emulator { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Emulator = await EmulatorFixture.StartAsync(clock: Clock);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Emulator.DisposeAsync();
        Directory.Delete(DataPath, recursive: true);
    }

    protected Task<PortalHost> StartAsync() => PortalHost.StartAsync(
        Emulator.Emulator,
        builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(Clock);
            Scopes.AddTo(builder);
        },
        [new("ClicRdv:ApiKey", Emulator.Options.ApiKey), new("Portal:DataPath", DataPath), .. settings]);

    protected static PortalBrowser Browser(PortalHost portal, IReadOnlyDictionary<string, string> cookies)
    {
        var browser = portal.NewBrowser();
        foreach (var (name, value) in cookies)
            browser.SetCookie(name, value);
        return browser;
    }
}
