using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>The panel at the side in which several calendars are changed: choice, preview, report.</summary>
public sealed class BulkPanel(IPage tab)
{
    public ILocator Dialog => tab.GetByRole(AriaRole.Dialog);

    public ILocator Rows => Dialog.GetByRole(AriaRole.Listitem);

    public ILocator Summary => Dialog.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = new("\\S") });

    public ILocator Row(string name) => Rows.Filter(new() { Has = tab.GetByText(name, new() { Exact = true }) });

    public Task TickAsync(string label) => Dialog.GetByRole(AriaRole.Checkbox, new() { Name = label, Exact = true }).CheckAsync();

    public ILocator Field(string label) => Dialog.GetByLabel(label, new() { Exact = true });

    public Task PressAsync(string button) => Dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
