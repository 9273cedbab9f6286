using AngleSharp.Dom;
using Bunit;
using ClicRdvPortal.Features.Planner;

namespace ClicRdvPortal.Tests.Features.Planner.Editing;

/// <summary>The planner with its side panel open.</summary>
public abstract class PanelContext : PlannerContext
{
    protected PlannerGrid Grid => Page.FindComponent<PlannerGrid>().Instance;

    protected bool IsPanelOpen => Page.FindAll(".side-panel").Count > 0;

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

    /// <summary>Something new at ten o'clock on calendar 31.</summary>
    protected async Task OpenDraftAsync(string kind)
    {
        await OpenAsync();
        await Page.InvokeAsync(() => Grid.CreateAsync(31, "2031-03-10", 600, 630));
        await Page.WaitForStateAsync(() => Page.FindAll("#vevent-kind").Count == 1);
        await TypeAsync("vevent-kind", kind);
    }
}
