using ClicRdv.Benchmarks.Servers;
using ClicRdvPortal;
using Microsoft.Playwright;
using Tests.Shared;

namespace ClicRdv.Benchmarks.Browsing;

/// <summary>The run's one browser.</summary>
internal sealed class ChromiumProcess : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private ChromiumProcess(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<ChromiumProcess> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new ChromiumProcess(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = InstalledBrowser.Find(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    /// <summary>A tab of somebody who has signed in, on an address of the site.</summary>
    public async Task<IPage> OpenAsync(ServerProcess site, string path)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.ToString(),
            ViewportSize = new ViewportSize { Width = 1600, Height = 1000 },
            Locale = "fr-FR",
            ReducedMotion = ReducedMotion.Reduce,
        });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(PortalUrls.Login(path));
        await tab.Locator("input[type=email]").FillAsync(PortalSite.Person.Email);
        await tab.Locator("input[type=password]").FillAsync(PortalSite.Person.Password);
        await tab.Locator(".login-form [type=submit]").ClickAsync();
        await tab.Locator(".shell[data-interactive=true]").WaitForAsync();
        return tab;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
