using AngleSharp.Dom;
using Bunit;
using ClicRdvPortal.Features.Planner.Personal;
using ClicRdvPortal.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Planner.Personal;

/// <summary>The planner with the portal's own database behind it.</summary>
public abstract class PersonalContext : PlannerContext
{
    internal PersonalPreferences Preferences => Services.GetRequiredService<PersonalPreferences>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StartStoreAsync();
    }

    internal ValueTask<PlannerPreferences> RememberedAsync() => Services.GetRequiredService<PlannerMemory>().ReadAsync(Group);

    /// <summary>Comes back to the planner by the navigation: a new page under a bare address.</summary>
    protected async Task LeaveAndReturnAsync()
    {
        await DisposeComponentsAsync();
        await OpenAsync();
    }

    protected async Task OpenPopoverAsync(string id)
    {
        await Page.InvokeAsync(() => Page.Find($"[popovertarget={id}]").ClickAsync());
        Assert.NotEmpty(Page.Find($"#{id}").Children);
    }

    protected Task ChangeAsync(string label, string value) => Page.InvokeAsync(() => Select(label).ChangeAsync(value));

    protected IElement Select(string label) => Page.FindAll("#planner-presentation select").Single(select =>
        Plain(select.GetAttribute("aria-label")) == label
        || Plain(select.ParentElement!.QuerySelector(".portal-label")?.TextContent) == label);

    protected Task ClickAsync(string label) => Page.InvokeAsync(() => Page.FindAll("button, a").Single(element =>
        Plain(element.GetAttribute("aria-label") ?? element.TextContent) == label).ClickAsync());

    /// <summary>Without the spaces that keep French signs to their words.</summary>
    protected static string Plain(string? text) => (text ?? "").Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim();

    protected IReadOnlyList<string?> Columns() => [.. Page.FindAll("planner-col").Select(column => column.GetAttribute("data-calendar"))];
}
