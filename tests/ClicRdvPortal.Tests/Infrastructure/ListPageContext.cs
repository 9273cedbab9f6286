using System.Text.Encodings.Web;
using System.Text.Json;
using AngleSharp.Dom;
using Bunit;
using ClicRdv.Emulator.Control.Journal;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ClicRdvPortal.Tests.Infrastructure;

/// <summary>A page of group 12 with its rows, panel and notice, as Claire sees it unless a test says otherwise.</summary>
/// <typeparam name="TPage">Has a parameter <c>GroupId</c>.</typeparam>
public abstract class ListPageContext<TPage> : PortalContext
    where TPage : IComponent
{
    protected const int Group = 12;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private IRenderedComponent<MudDialogProvider>? _dialogs;

    protected IRenderedComponent<TPage> Page { get; private set; } = null!;

    /// <summary>Where the page stands in a group.</summary>
    protected abstract string UrlIn(long group);

    /// <summary>Opens the page at an address and waits for what it loads.</summary>
    protected async Task OpenAsync(string query = "", long group = Group)
    {
        _dialogs ??= RenderDialogs();
        Navigation.NavigateTo(UrlIn(group) + query);
        Page = Render<TPage>(parameters => Assert.True(parameters.TryAdd("GroupId", group)));
        await UntilAsync(() => Page.FindAll(".load-view[aria-busy=false]").Count == 1);
    }

    /// <summary>The page goes, as with a tab that is closed or dies.</summary>
    protected async Task LeaveAsync()
    {
        await DisposeComponentsAsync();
        _dialogs = null;
    }

    /// <summary>The rows shown, in their order.</summary>
    protected long[] Rows() => [.. Page.FindAll("tr[data-order-id]").Select(row => long.Parse(row.GetAttribute("data-order-id")!, null))];

    protected IElement Row(long id) => Page.Find($"tr[data-order-id='{id}']");

    /// <summary>A button or link by what it is called; non-breaking blanks count as blanks.</summary>
    protected IElement Button(string name) => ButtonIn(Page, name);

    /// <summary>Finds an element and uses it in one turn of the renderer, so that nothing is redrawn in between.</summary>
    protected Task InTurnAsync(Func<Task> use) => Page.InvokeAsync(use);

    /// <summary>In one turn of the renderer: a dialog redraws itself while it opens.</summary>
    protected Task ClickInDialogAsync(string name) => _dialogs!.InvokeAsync(() => ButtonIn(_dialogs!, name).ClickAsync());

    /// <summary>Types a search and has it done at once; the search box would wait for the clock.</summary>
    protected async Task SearchAsync(string text)
    {
        var typing = InTurnAsync(() => Page.Find("input[type=search]").InputAsync(text));
        await InTurnAsync(() => Page.Find("input[type=search]").KeyDownAsync("Enter"));
        await typing;
    }

    protected bool HasButton(string name) => Buttons(Page).Any(button => NameOf(button) == name);

    /// <summary>A field of the panel by its label.</summary>
    protected IElement Field(string label) => Page.Find("#" + Page.FindAll(".side-panel label")
        .First(element => Plain(element.TextContent) == label && element.HasAttribute("for")).GetAttribute("for"));

    protected string Panel() => Plain(Page.Find(".side-panel").TextContent);

    protected string Notice() => Plain(Page.Find(".page-notice").TextContent);

    protected bool HasPanel() => Page.FindAll(".side-panel").Count > 0;

    protected Task SubmitAsync() => InTurnAsync(() => Page.Find(".side-panel form").SubmitAsync());

    protected async Task UntilAsync(Func<bool> isSo)
    {
        await Page.WaitForStateAsync(isSo);

        // The renderer may be drawing once more at this moment, and what is found before that cannot be clicked after it.
        await Page.InvokeAsync(() => { });
    }

    protected Task UntilDialogAsync() => _dialogs!.WaitForStateAsync(() => _dialogs!.FindAll(".mud-dialog").Count > 0);

    /// <summary>What was sent, with its accents readable.</summary>
    protected static string Body(RecordedRequest request) =>
        JsonSerializer.Serialize(JsonDocument.Parse(request.Body), Readable);

    protected static string Plain(string text) =>
        string.Join(' ', text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IElement ButtonIn<TComponent>(IRenderedComponent<TComponent> where, string name)
        where TComponent : IComponent =>
        Buttons(where).FirstOrDefault(button => NameOf(button) == name)
        ?? throw new InvalidOperationException($"No « {name} » among: {string.Join(" | ", Buttons(where).Select(NameOf))}");

    private static IReadOnlyList<IElement> Buttons<TComponent>(IRenderedComponent<TComponent> where)
        where TComponent : IComponent =>
        where.FindAll("button, a");

    private static string NameOf(IElement button) => Plain(button.GetAttribute("aria-label") ?? button.TextContent);
}
