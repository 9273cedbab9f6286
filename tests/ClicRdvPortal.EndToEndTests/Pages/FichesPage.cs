using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>The customers of a group, and the page of one.</summary>
public sealed class FichesPage(IPage tab)
{
    public ILocator Table => tab.GetByRole(AriaRole.Table, new() { Name = "Clients de l’établissement" });

    public ILocator Names => Table.GetByRole(AriaRole.Rowheader);

    public ILocator Search => tab.GetByRole(AriaRole.Searchbox, new() { Name = "Rechercher un client" });

    public ILocator Title => tab.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Duplicates => tab.GetByRole(AriaRole.Status, new() { Name = "Doublons possibles" });

    public ConflictRegion Conflict => new(tab.GetByRole(AriaRole.Main));

    public static async Task<FichesPage> EnterAsync(IPage tab)
    {
        await Shell.EnterAsync(tab, PortalUrls.Fiches(12));
        var page = new FichesPage(tab);
        await page.Table.WaitForAsync();
        return page;
    }

    public ILocator Link(string name) => tab.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Field(string label) => tab.GetByRole(AriaRole.Main).GetByLabel(label, new() { Exact = true });

    public ILocator Said(string text) => tab.GetByRole(AriaRole.Status).Filter(new() { HasText = text });

    public ILocator Button(string name) => tab.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
