using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>The form over one group's fields.</summary>
public sealed class GroupSettingsPage(IPage tab)
{
    private ILocator Main => tab.GetByRole(AriaRole.Main);

    /// <summary>The list of what is to be corrected.</summary>
    public ILocator Alert => Main.GetByRole(AriaRole.Alert);

    public ConflictRegion Conflict => new(Main);

    /// <summary>The question before typed text is lost.</summary>
    public ILocator UnsavedQuestion => tab.GetByRole(AriaRole.Dialog);

    public static async Task<GroupSettingsPage> EnterAsync(IPage tab, long groupId = 12)
    {
        await Shell.EnterAsync(tab, PortalUrls.GroupSettings(groupId));
        var page = new GroupSettingsPage(tab);
        await page.Field("Nom").WaitForAsync();
        return page;
    }

    public ILocator Field(string label) => Main.GetByLabel(label, new() { Exact = true });

    public Task FillAsync(string label, string value) => Field(label).FillAsync(value);

    /// <summary>What is read out politely at the foot of the form.</summary>
    public ILocator Said(string text) => Main.GetByRole(AriaRole.Status).Filter(new() { HasText = text });

    public Task SaveAsync() => Main.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();

    public Task AnswerAsync(string button) => UnsavedQuestion.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
