using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>The planner's months: the large one, and the small one one chooses a day in.</summary>
internal sealed class PlannerMonthPage(IPage tab)
{
    public IPage Tab => tab;

    public ILocator Title => tab.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator ChooseButton => tab.GetByRole(AriaRole.Button, new() { Name = "Choisir un jour" });

    public ILocator Day(string day) => tab.Locator($".planner-month[data-interactive=true] td a[data-day='{day}']");

    public ILocator Chosen(string day) => tab.Locator($"#planner-choose td a[data-day='{day}']");

    public Task PressAsync(string key) => tab.Keyboard.PressAsync(key);
}
