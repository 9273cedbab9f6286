using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>The groups somebody may reach.</summary>
public sealed class GroupsPage(IPage tab)
{
    public ILocator Table => tab.GetByRole(AriaRole.Table, new() { Name = "Vos établissements" });

    public ILocator Rows => Table.Locator("tbody tr");

    public ILocator Search => tab.GetByRole(AriaRole.Searchbox, new() { Name = "Rechercher un établissement" });

    public ILocator Link(string name) => Table.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Settings(string name) => Table.GetByRole(AriaRole.Link, new() { Name = "Paramètres de " + name });

    public static async Task<GroupsPage> EnterAsync(IPage tab, string? url = null)
    {
        await Shell.EnterAsync(tab, url ?? PortalUrls.Groups);
        var page = new GroupsPage(tab);
        await page.Table.WaitForAsync();
        return page;
    }
}
