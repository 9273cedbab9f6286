using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>The services of a group, with the panel in which one is edited.</summary>
public sealed class InterventionsPage(IPage tab)
{
    public ILocator Table => tab.GetByRole(AriaRole.Table, new() { Name = "Prestations de l’établissement" });

    public ILocator Rows => Table.Locator("tbody tr");

    public ILocator Show => tab.GetByLabel("État des prestations à afficher");

    public ILocator Dialog => tab.GetByRole(AriaRole.Dialog);

    public ConflictRegion Conflict => new(Dialog);

    /// <summary>What is read out politely once something is done.</summary>
    public ILocator Said(string text) => tab.GetByRole(AriaRole.Status).Filter(new() { HasText = text });

    /// <summary>What says how many are selected, and leads to changing them.</summary>
    public ILocator Selection => tab.GetByRole(AriaRole.Region, new() { Name = "Sélection" });

    public static async Task<InterventionsPage> EnterAsync(IPage tab, string? url = null)
    {
        await Shell.EnterAsync(tab, url ?? PortalUrls.Interventions(12));
        var page = new InterventionsPage(tab);
        await page.Table.WaitForAsync();
        return page;
    }

    public ILocator Link(string name) => Table.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Row(string name) => Rows.Filter(new() { Has = tab.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) });

    public ILocator Tick(string name) => Table.GetByRole(AriaRole.Checkbox, new() { Name = $"Sélectionner « {name} »", Exact = true });

    public ILocator RowButton(string name, string begins) => Row(name).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + begins + " ") });

    public ILocator Field(string label) => Dialog.GetByLabel(label, new() { Exact = true });

    public Task PressAsync(string button) => Dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Follows one of the links at the page's head.</summary>
    public Task FollowAsync(string link) => tab.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    public async Task<BulkPanel> EditSelectionAsync()
    {
        await Selection.GetByRole(AriaRole.Button, new() { Name = "Modifier la sélection" }).ClickAsync();
        var bulk = new BulkPanel(tab);
        await bulk.Dialog.WaitForAsync();
        return bulk;
    }

    /// <summary>The names in the order in which they stand.</summary>
    public Task ShowsInOrderAsync(params IEnumerable<string> names) => Assertions.Expect(Table.Locator("tbody th a")).ToHaveTextAsync(names);
}
