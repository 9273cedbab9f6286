using AngleSharp.Dom;
using Bunit;

namespace ClicRdvPortal.Tests.Features.Planner.Editing;

/// <summary>The planner with its side panel open.</summary>
public abstract class PanelContext : PlannerContext
{
    protected bool IsPanelOpen => Page.FindAll(".side-panel").Count > 0;

    protected IElement Question => Page.Find("[role=alertdialog]");

    protected async Task OpenPanelAsync(string query)
    {
        await OpenAsync(query);
        await Page.WaitForStateAsync(() => Page.FindAll(".vevent-fields").Count == 1);
    }

    protected string? ValueOf(string id) => Page.Find("#" + id).GetAttribute("value");

    protected Task SaveAsync(string label) => Page.InvokeAsync(() => Button(label).ClickAsync());

    protected async Task SendAsync()
    {
        await Page.InvokeAsync(() => Button("Envoyer maintenant").ClickAsync());
        await Page.WaitForStateAsync(() => Page.FindAll(".sending-batch").All(batch => batch.GetAttribute("data-state") == "ended"));
    }

    protected IElement Button(string label) => Page.FindAll("button").Single(button => button.TextContent.Trim() == label);

    protected Task TypeAsync(string id, string text) => Page.InvokeAsync(() => Page.Find("#" + id).ChangeAsync(text));

    protected Task PressAsync(string label) => Page.InvokeAsync(() => Button(label).ClickAsync());
}
