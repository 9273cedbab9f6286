using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

internal sealed class PlannerPage(IPage tab)
{
    public IPage Tab => tab;

    public ILocator Grid => tab.Locator("planner-grid[data-interactive=true]");

    public ILocator Appointments => tab.Locator("[data-vevent-id]");

    public ILocator Columns => Grid.Locator("planner-col");

    public ILocator Panel => tab.GetByRole(AriaRole.Dialog);

    public ILocator Title => tab.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The appointment that has the focus.</summary>
    public ILocator Focused => tab.Locator("[data-vevent-id]:focus");

    /// <summary>Opens the day of <see cref="Infrastructure.Agenda"/> and waits until it answers.</summary>
    public async Task OpenAsync()
    {
        await tab.GotoAsync(PortalUrls.Planner(12) + "?date=2031-03-10");
        await Grid.Locator("[data-vevent-id]").First.WaitForAsync();
    }

    public ILocator Of(string name) => Appointments.Filter(new() { HasText = name });

    public Task GoAsync(string link) => tab.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
}
