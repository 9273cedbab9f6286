using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ClicRdvPortal.EndToEndTests.Infrastructure.Chromium))]

namespace ClicRdvPortal.EndToEndTests.Infrastructure;

/// <summary>
/// The run's one browser: the one that <c>CHROMIUM</c> names, or the first found on PATH. Without one every test
/// fails, since a journey nobody walked proves nothing.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

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
        var path = Find();
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

    private static string Find()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        string[] names = string.IsNullOrWhiteSpace(named) ? Names : [named];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        // Combining with a rooted name gives that name, so a path in CHROMIUM is found as well.
        return names.SelectMany(name => folders.Select(folder => Path.GetFullPath(Path.Combine(folder, name)))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("No browser found. Install Chromium or Chrome, or name one in CHROMIUM.");
    }
}
