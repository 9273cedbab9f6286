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

    public async Task<CalendarPanel> NewAsync()
    {
        await tab.GetByRole(AriaRole.Link, new() { Name = "Nouvel agenda" }).ClickAsync();
        await Panel.Dialog.WaitForAsync();
        return Panel;
    }

    public ILocator ColumnHead(string name) => Table.GetByRole(AriaRole.Columnheader, new() { NameRegex = new Regex("^" + Regex.Escape(name)) });

    public Task SortByAsync(string name) => ColumnHead(name).First.GetByRole(AriaRole.Button).ClickAsync();
}
