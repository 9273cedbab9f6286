using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>What somebody has typed and not saved, and the sign for it in every page.</summary>
public sealed class DraftsPage(IPage tab)
{
    public ILocator Badge => tab.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { NameRegex = new("brouillon") });

    public ILocator Rows => tab.GetByRole(AriaRole.Table, new() { Name = "Vos brouillons" }).GetByRole(AriaRole.Rowheader);

    public ILocator Open => tab.GetByRole(AriaRole.Link, new() { NameRegex = new("^Ouvrir le brouillon") });

    public ILocator TakeUp => tab.GetByRole(AriaRole.Button, new() { Name = "Reprendre", Exact = true });

    public ILocator Empty => tab.GetByText("Aucun brouillon.");
}
