using Microsoft.Playwright;
using Tests.Shared;

[assembly: AssemblyFixture(typeof(ClicRdvPortal.EndToEndTests.Infrastructure.Chromium))]

namespace ClicRdvPortal.EndToEndTests.Infrastructure;

/// <summary>
/// The run's one browser. Without one every test fails, since a journey nobody walked proves nothing.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not been started.");

    public async ValueTask InitializeAsync()
    {
        var path = InstalledBrowser.Find();
        Assertions.SetDefaultExpectTimeout((float)Patience.InPage.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Headless = true, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
