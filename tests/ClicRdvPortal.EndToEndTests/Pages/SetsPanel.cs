using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>The panel at the side in which sets are created, renamed, ordered and removed.</summary>
public sealed class SetsPanel(IPage tab)
{
    public ILocator Dialog => tab.GetByRole(AriaRole.Dialog, new() { Name = "Ensembles d’agendas" });

    public ILocator Items => Dialog.GetByRole(AriaRole.Listitem);

    public ILocator Question => Dialog.GetByRole(AriaRole.Alertdialog);

    public ILocator Item(string name) => Items.Filter(new() { Has = tab.GetByText(name, new() { Exact = true }) });

    public ILocator Said(string text) => Dialog.GetByRole(AriaRole.Status).Filter(new() { HasText = text });

    public async Task AddAsync(string name)
    {
        await Dialog.GetByLabel("Nouvel ensemble").FillAsync(name);
        await PressAsync("Ajouter");
    }

    public async Task RenameAsync(string name, string newName)
    {
        await PressAsync($"Renommer « {name} »");
        await Dialog.GetByLabel($"Nouveau nom de « {name} »").FillAsync(newName);
        await PressAsync("Renommer");
    }

    public ILocator Button(string name) => Dialog.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task PressAsync(string button) => Button(button).ClickAsync();
}
