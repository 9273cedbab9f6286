using ClicRdvPortal.EndToEndTests.Infrastructure;
using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>What stands around every page once somebody is signed in.</summary>
public sealed class Shell(IPage tab, Words? words = null)
{
    private readonly Words _words = words ?? Words.French;

    public ILocator PersonButton => tab.GetByRole(AriaRole.Button, new() { Name = _words.PersonMenu });

    public ILocator PersonMenu => tab.Locator("#person-menu");

    public ILocator Navigation => tab.GetByRole(AriaRole.Navigation);

    public ILocator Main => tab.GetByRole(AriaRole.Main);

    public ILocator Title => Main.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>Until the circuit has taken over what the server drew: before it a click goes nowhere.</summary>
    public async Task<Shell> ReadyAsync()
    {
        await tab.Locator(".shell[data-interactive=true]").WaitForAsync();
        return this;
    }

    /// <summary>Signs in, without the page for it, and lands on <paramref name="url"/>.</summary>
    public static async Task<Shell> EnterAsync(IPage tab, string url, string email = LoginPage.Claire)
    {
        await Entrance.SignInAsync(tab.Context, email);
        await tab.GotoAsync(url);
        return await new Shell(tab).ReadyAsync();
    }

    public async Task<ILocator> OpenPersonMenuAsync()
    {
        await PersonButton.ClickAsync();
        await PersonMenu.WaitForAsync();
        return PersonMenu;
    }

    public async Task SignOutAsync() =>
        await (await OpenPersonMenuAsync()).GetByRole(AriaRole.Button, new() { Name = _words.SignOut }).ClickAsync();
}
