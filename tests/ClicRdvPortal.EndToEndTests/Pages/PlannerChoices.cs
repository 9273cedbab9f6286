using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>What of the planner is a matter of taste: its presentation, and the calendars one has put together.</summary>
internal sealed class PlannerChoices(IPage tab)
{
    public ILocator PresentationButton => tab.GetByRole(AriaRole.Button, new() { Name = "Présentation" });

    public ILocator Presentation => tab.Locator("#planner-presentation");

    /// <summary>Says what is chosen.</summary>
    public ILocator CalendarsButton => tab.Locator("[popovertarget=planner-calendars]");

    public ILocator Calendars => tab.Locator("#planner-calendars");

    public ILocator SetName => Calendars.GetByLabel("Garder cette sélection sous le nom");

    public ILocator Sets => Calendars.GetByRole(AriaRole.List, new() { Name = "Mes ensembles" }).GetByRole(AriaRole.Listitem);

    public ILocator Order => Calendars.GetByRole(AriaRole.List, new() { Name = "Ordre des colonnes" }).GetByRole(AriaRole.Listitem);

    public ILocator From => Presentation.GetByLabel("De", new() { Exact = true });

    public ILocator Slot => Presentation.GetByLabel("Durée d’un créneau");

    public ILocator Grip(string name) => Calendars.GetByRole(AriaRole.Button, new() { Name = $"Déplacer «\u00A0{name}\u00A0»" });

    public Task TickAsync(string name, bool isShown) => Calendars.GetByRole(AriaRole.Checkbox, new() { Name = name }).SetCheckedAsync(isShown);

    public Task ButtonAsync(string name) => Calendars.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
