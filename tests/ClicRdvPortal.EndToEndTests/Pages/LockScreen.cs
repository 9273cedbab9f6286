using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>What stands before everything while the screen is locked: over an open page, or in the place of one.</summary>
public sealed class LockScreen(IPage tab)
{
    public ILocator Cover => tab.Locator("body > .lock-cover");

    public ILocator Password => tab.GetByLabel("Mot de passe");

    public ILocator Alert => tab.GetByRole(AriaRole.Alert);

    public ILocator OtherPerson => tab.GetByRole(AriaRole.Link, new() { Name = "Autre personne" });

    public Task LockAsync() => tab.Keyboard.PressAsync("Control+l");

    public async Task UnlockAsync(string password = LoginPage.RightPassword)
    {
        await Password.FillAsync(password);
        await tab.Keyboard.PressAsync("Enter");
    }

    /// <summary>What can be read on the screen.</summary>
    public Task<string> WordsAsync() => tab.EvaluateAsync<string>("() => document.body.innerText");
}
