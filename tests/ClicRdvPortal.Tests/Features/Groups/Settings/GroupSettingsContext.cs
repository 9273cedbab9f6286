using AngleSharp.Dom;
using Bunit;
using ClicRdvPortal.Features.Groups.Settings;
using ClicRdvPortal.Tests.Infrastructure;
using MudBlazor;

namespace ClicRdvPortal.Tests.Features.Groups.Settings;

/// <summary>The settings' page of a group, as Claire sees it unless a test says otherwise.</summary>
public abstract class GroupSettingsContext : PortalContext
{
    private IRenderedComponent<MudDialogProvider>? _dialogs;

    protected IRenderedComponent<GroupSettingsPage> Page { get; private set; } = null!;

    protected async Task OpenAsync(long group = 12)
    {
        _dialogs ??= RenderDialogs();
        Navigation.NavigateTo(PortalUrls.GroupSettings(group));
        Page = Render<GroupSettingsPage>(parameters => parameters.Add(page => page.GroupId, group));
        await UntilLoadedAsync();
        Control.ClearRequests();
    }

    /// <summary>The page goes, as with a tab that is closed or dies.</summary>
    protected async Task LeaveAsync()
    {
        await DisposeComponentsAsync();
        _dialogs = null;
    }

    protected Task UntilLoadedAsync() => UntilAsync(() => Page.FindAll(".load-view[aria-busy=false]").Count == 1);

    protected Task UntilAsync(Func<bool> isSo) => Page.WaitForStateAsync(isSo);

    /// <summary>A field by its upstream name.</summary>
    protected IElement Field(string name) => Page.Find("#group-" + name);

    // Found and used in one turn of the renderer: a page draws itself once more after it has loaded.
    protected Task TypeAsync(string name, string text) => Page.InvokeAsync(() => Field(name).InputAsync(text));

    protected Task ChangeAsync<T>(string name, T value) => Page.InvokeAsync(() => Field(name).ChangeAsync(value));

    protected Task SaveAsync() => Page.InvokeAsync(() => Page.Find("form").SubmitAsync());

    protected bool HasForm() => Page.FindAll("form").Count > 0;

    /// <summary>What stands at the foot of the form.</summary>
    protected string News() => Plain(Page.Find("footer [role=status]").TextContent);

    protected string Alert() => Plain(Page.Find("[role=alert]").TextContent);

    /// <summary>The text under a field that tells what is wrong with it.</summary>
    protected string FaultOf(string name) => Plain(Page.Find($"#group-{name}-fault").TextContent);

    protected Task ClickAsync(string button) =>
        Page.InvokeAsync(() => Page.FindAll("button").Single(one => Plain(one.TextContent) == button).ClickAsync());

    protected Task UntilDialogAsync() => _dialogs!.WaitForStateAsync(() => _dialogs!.FindAll(".mud-dialog").Count > 0);

    /// <summary>Finds and clicks in one turn of the renderer: a dialog redraws itself while it opens.</summary>
    protected Task ClickInDialogAsync(string button) => _dialogs!.InvokeAsync(() =>
        _dialogs!.FindAll("button").Single(one => Plain(one.TextContent) == button).ClickAsync());

    protected static string Plain(string text) =>
        string.Join(' ', text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
