using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>The calendars of a group, with the panel in which one is edited.</summary>
public sealed class CalendarsPage(IPage tab)
{
    public ILocator Table => tab.GetByRole(AriaRole.Table, new() { Name = "Agendas de l’établissement" });

    public ILocator Rows => Table.Locator("tbody tr");

    public ILocator Search => tab.GetByRole(AriaRole.Searchbox, new() { Name = "Rechercher un agenda" });

    public ILocator Show => tab.GetByLabel("État des agendas à afficher");

    /// <summary>What is read out politely once something is done.</summary>
    public ILocator Said(string text) => tab.GetByRole(AriaRole.Status).Filter(new() { HasText = text });

    public CalendarPanel Panel => new(tab);

    /// <summary>What says how many are selected, and leads to changing them.</summary>
    public ILocator Selection => tab.GetByRole(AriaRole.Region, new() { Name = "Sélection" });

    public static async Task<CalendarsPage> EnterAsync(IPage tab, string? url = null)
    {
        await Shell.EnterAsync(tab, url ?? PortalUrls.Calendars(12));
        var page = new CalendarsPage(tab);
        await page.Table.WaitForAsync();
        return page;
    }

    /// <summary>The row of which the heading is exactly <paramref name="name"/>.</summary>
    public ILocator Row(string name) => Rows.Filter(new() { Has = tab.GetByRole(AriaRole.Rowheader, new() { Name = name, Exact = true }) });

    public ILocator Link(string name) => Table.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public async Task<CalendarPanel> OpenAsync(string name)
    {
        await Link(name).ClickAsync();
        await Panel.Dialog.WaitForAsync();
        return Panel;
    }

    public async Task<SetsPanel> OpenSetsAsync()
    {
        await tab.GetByRole(AriaRole.Link, new() { Name = "Ensembles", Exact = true }).ClickAsync();
        var sets = new SetsPanel(tab);
        await sets.Dialog.WaitForAsync();
        return sets;
    }

    public async Task<CalendarPanel> NewAsync()
    {
        await tab.GetByRole(AriaRole.Link, new() { Name = "Nouvel agenda" }).ClickAsync();
        await Panel.Dialog.WaitForAsync();
        return Panel;
    }

    public ILocator Tick(string name) => Table.GetByRole(AriaRole.Checkbox, new() { Name = $"Sélectionner « {name} »", Exact = true });

    /// <summary>Ticks sets in the filter, and closes it again.</summary>
    public async Task FilterSetsAsync(params IEnumerable<string> names)
    {
        await tab.GetByRole(AriaRole.Button, new() { Name = "Tous les ensembles" }).ClickAsync();
        var sets = tab.GetByRole(AriaRole.Group, new() { Name = "Ensembles à afficher" });
        foreach (var name in names)
            await sets.GetByRole(AriaRole.Checkbox, new() { Name = name, Exact = true }).CheckAsync();
        await tab.Keyboard.PressAsync("Escape");
        await sets.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    public async Task<BulkPanel> EditSelectionAsync()
    {
        await Selection.GetByRole(AriaRole.Button, new() { Name = "Modifier la sélection" }).ClickAsync();
        var bulk = new BulkPanel(tab);
        await bulk.Dialog.WaitForAsync();
        return bulk;
    }

    /// <summary>What a row is lifted and dragged by.</summary>
    public ILocator Grip(string name) => RowButton(name, new Regex("^Déplacer "));

    public ILocator Archive(string name) => RowButton(name, new Regex("^Archiver "));

    public ILocator Restore(string name) => RowButton(name, new Regex("^Restaurer "));

    /// <summary>Answers the question that stands before the page.</summary>
    public Task ConfirmAsync(string button) => Answer(button).ClickAsync();

    public ILocator Answer(string button) =>
        tab.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = button, Exact = true });

    public ILocator NoticeButton(string name) => tab.GetByRole(AriaRole.Status).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The names in the order in which they stand.</summary>
    public Task ShowsInOrderAsync(params IEnumerable<string> names) => Assertions.Expect(Rows.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(names);

    public ILocator ColumnHead(string name) => Table.GetByRole(AriaRole.Columnheader, new() { NameRegex = new Regex("^" + Regex.Escape(name)) });

    public Task SortByAsync(string name) => ColumnHead(name).First.GetByRole(AriaRole.Button).ClickAsync();

    private ILocator RowButton(string name, Regex button) => Row(name).GetByRole(AriaRole.Button, new() { NameRegex = button });
}
