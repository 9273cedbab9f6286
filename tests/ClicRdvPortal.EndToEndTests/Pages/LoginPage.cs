using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>The form before everything else. Plain HTML: it waits for no circuit.</summary>
public sealed class LoginPage(IPage tab, Words? words = null)
{
    public const string Claire = "claire.moreau@example.com";
    public const string Hugo = "hugo.petit@example.com";
    public const string RightPassword = "demo-Passw0rd";

    private readonly Words _words = words ?? Words.French;

    public ILocator Heading => tab.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Email => tab.GetByLabel(_words.Email);

    public ILocator Password => tab.GetByLabel(_words.Password);

    /// <summary>What is read out at once: a refusal, a fault.</summary>
    public ILocator Alert => tab.GetByRole(AriaRole.Alert);

    /// <summary>Why one is here.</summary>
    public ILocator Notice => tab.GetByRole(AriaRole.Status);

    public async Task<LoginPage> OpenAsync(string? returnUrl = null)
    {
        await tab.GotoAsync(PortalUrls.Login(returnUrl));
        return this;
    }

    public async Task SignInAsync(string email = Claire, string password = RightPassword)
    {
        await Email.FillAsync(email);
        await Password.FillAsync(password);
        await tab.GetByRole(AriaRole.Button, new() { Name = _words.SignIn, Exact = true }).ClickAsync();
    }
}
