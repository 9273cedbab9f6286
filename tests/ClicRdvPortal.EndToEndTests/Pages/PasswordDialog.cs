using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>What asks for the password over a page whose upstream session has ended.</summary>
public sealed class PasswordDialog(IPage tab)
{
    public ILocator Dialog => tab.GetByRole(AriaRole.Dialog, new() { Name = "Session ClicRDV expirée" });

    /// <summary>What tells whoever is typing, in the dialog's place.</summary>
    public ILocator Line => tab.Locator(".renewal-line");

    public ILocator Password => Dialog.GetByLabel("Mot de passe");

    public ILocator Alert => Dialog.GetByRole(AriaRole.Alert);

    public ILocator Later => Dialog.GetByRole(AriaRole.Button, new() { Name = "Plus tard" });

    public async Task AnswerAsync(string password = LoginPage.RightPassword)
    {
        await Password.FillAsync(password);
        await Password.PressAsync("Enter");
    }
}
