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

    /// <summary>
    /// The panels under the address bar are pages of their own, which each window loads though nobody sees them: a third of what
    /// the browser had to do. The switch replaces the one of the library, so that what it says of navigation is here too.
    /// </summary>
    private static readonly string[] DisabledFeatures =
    [
        "WebUIOmniboxPopup",
        "WebUIOmniboxAimPopup",
        "WebUIOmniboxFullPopup",
        "AimEnabled",
        "AvoidUnnecessaryBeforeUnloadCheckSync",
        "DestroyProfileOnBrowserClose",
        "BlockOriginHeaderModificationOnRedirect",
        "AvoidCorsURLLoaderRestartOnRedirect",
        "HttpsUpgrades",
        "MediaRouter",
        "NetworkTimeServiceQuerying",
        "OptimizationHints",
        "PaintHolding",
        "ThirdPartyStoragePartitioning",
        "Translate",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not been started.");

    public async ValueTask InitializeAsync()
    {
        var path = InstalledBrowser.Find();
        Assertions.SetDefaultExpectTimeout((float)Patience.InPage.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Headless = true, Args = [.. Flags, "--disable-features=" + string.Join(',', DisabledFeatures)] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
