using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

internal sealed class PlannerPage(IPage tab)
{
    public IPage Tab => tab;

    public ILocator Grid => tab.Locator("planner-grid[data-interactive=true][data-listens]");

    public ILocator Appointments => tab.Locator("[data-vevent-id]");

    public ILocator Columns => Grid.Locator("[data-shown] > planner-col");

    public ILocator Panel => tab.GetByRole(AriaRole.Dialog);

    public ILocator Title => tab.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The appointment that has the focus.</summary>
    public ILocator Focused => tab.Locator("[data-vevent-id]:focus");

    /// <summary>Opens the day of <see cref="Infrastructure.Agenda"/> and waits until it answers.</summary>
    public async Task OpenAsync()
    {
        await tab.GotoAsync(PortalUrls.Planner(12) + "?view=day&date=2031-03-10");
        await Grid.Locator("[data-vevent-id]").First.WaitForAsync();
    }

    public ILocator Of(string name) => Appointments.Filter(new() { HasText = name });

    /// <summary>The batches that wait, or that did not go well.</summary>
    public ILocator Batches => tab.Locator(".sending-batch");

    /// <summary>What the grid has said last.</summary>
    public ILocator Said => tab.Locator(".grid-said");

    /// <summary>Presses a button of the batch that waits.</summary>
    public Task AnswerAsync(string button) => Batches.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
            await tab.Keyboard.PressAsync(key);
    }

    /// <summary>The middle of a calendar's column at a minute of the day, in pixels of the page.</summary>
    public async Task<(float X, float Y)> PointAsync(long calendar, int minute)
    {
        var place = await tab.EvaluateAsync<float[]>(
            """
            ([calendar, minute]) => {
              const grid = document.querySelector("planner-grid");
              const column = document.querySelector(`[data-shown] > planner-col[data-calendar="${calendar}"]`);
              const { left, width, top, height } = column.getBoundingClientRect();
              const from = Number(grid.dataset.from), to = Number(grid.dataset.to);
              return [left + width / 2, top + (minute - from) / (to - from) * height];
            }
            """,
            new object[] { calendar, minute });
        return (place[0], place[1]);
    }

    /// <summary>Drags from one place to another, with a stop in between as a hand makes it.</summary>
    public async Task DragAsync((float X, float Y) from, (float X, float Y) to)
    {
        await tab.Mouse.MoveAsync(from.X, from.Y);
        await tab.Mouse.DownAsync();
        await tab.Mouse.MoveAsync((from.X + to.X) / 2, (from.Y + to.Y) / 2);
        await tab.Mouse.MoveAsync(to.X, to.Y);
        await tab.Mouse.UpAsync();
    }

    public Task GoAsync(string link) => tab.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
}
