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

    public ILocator Alert => tab.GetByRole(AriaRole.Main).GetByRole(AriaRole.Alert);

    /// <summary>Types into a field in place of what stands there, by keys.</summary>
    public async Task TypeAsync(string label, string text)
    {
        await Field(label).FocusAsync();
        await tab.Keyboard.PressAsync("Control+a");
        await tab.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Searches by keys and waits for whom it finds.</summary>
    public async Task FindAsync(string text, params string[] names)
    {
        var before = tab.Url;
        await Search.FocusAsync();
        await tab.Keyboard.PressAsync("Control+a");
        await tab.Keyboard.InsertTextAsync(text);
        await tab.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab).Not.ToHaveURLAsync(before);
        await Assertions.Expect(tab.Locator(".load-view[aria-busy=true]")).ToHaveCountAsync(0);
        await Assertions.Expect(Names).ToHaveTextAsync(names);
    }

    public ILocator Said(string text) => tab.GetByRole(AriaRole.Status).Filter(new() { HasText = text });

    public ILocator Button(string name) => tab.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
