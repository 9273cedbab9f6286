using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>The panel at the side: one calendar's fields, or both versions of them.</summary>
public sealed class CalendarPanel(IPage tab)
{
    public ILocator Dialog => tab.GetByRole(AriaRole.Dialog);

    public ILocator Alert => Dialog.GetByRole(AriaRole.Alert);

    public ILocator UnsavedQuestion => tab.GetByRole(AriaRole.Alertdialog);

    public ConflictRegion Conflict => new(Dialog);

    public ILocator Field(string label) => Dialog.GetByLabel(label, new() { Exact = true });

    public Task FillAsync(string label, string value) => Field(label).FillAsync(value);

    public Task SaveAsync() => PressAsync("Enregistrer");

    public Task CreateAsync() => PressAsync("Créer l’agenda");

    public Task PressAsync(string button) => Dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
