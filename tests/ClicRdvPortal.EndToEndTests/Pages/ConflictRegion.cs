using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>Two versions of the same thing, field by field.</summary>
public sealed class ConflictRegion(ILocator place)
{
    public ILocator Region => place.GetByRole(AriaRole.Region, new() { Name = "Deux versions à départager" });

    public ILocator Field(string label) => Region.GetByRole(AriaRole.Radiogroup).Filter(new() { HasText = label });

    public ILocator Mine(string label) => Field(label).GetByRole(AriaRole.Radio).First;

    public ILocator Theirs(string label) => Field(label).GetByRole(AriaRole.Radio).Last;

    public ILocator Save => Region.GetByRole(AriaRole.Button, new() { Name = "Enregistrer ces choix" });

    public Task SaveAsync() => Save.ClickAsync();
}
