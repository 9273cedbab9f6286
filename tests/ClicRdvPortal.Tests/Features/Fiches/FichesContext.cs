using AngleSharp.Dom;
using Bunit;
using ClicRdvPortal.Booking;
using ClicRdvPortal.Features.Fiches;
using ClicRdvPortal.Tests.Infrastructure;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace ClicRdvPortal.Tests.Features.Fiches;

/// <summary>The customers of group 12, as Claire sees them.</summary>
public abstract class FichesContext : PortalContext
{
    protected const int Group = 12;

    private IRenderedComponent<MudDialogProvider>? _dialogs;

    protected IRenderedComponent<FichesPage> List { get; private set; } = null!;

    protected IRenderedComponent<FichePage> Page { get; private set; } = null!;

    protected override void ConfigureServices(IServiceCollection services)
    {
        services.AddBooking();
        services.AddFiches();
    }

    /// <summary>Opens the list at an address and waits for what it loads.</summary>
    protected async Task OpenListAsync(string query = "")
    {
        Navigation.NavigateTo(PortalUrls.Fiches(Group) + query);
        List = Render<FichesPage>(parameters => parameters.Add(page => page.GroupId, Group));
        await UntilIdleAsync();
    }

    /// <summary>Opens a customer's page, or that of a new one.</summary>
    protected Task OpenAsync(long? id, bool isThere = true) =>
        OpenAtAsync(id is { } known ? PortalUrls.Fiche(Group, known) : PortalUrls.NewFiche(Group), id, isThere);

    /// <summary>Opens it at an address that says more.</summary>
    protected async Task OpenAtAsync(string address, long? id, bool isThere = true)
    {
        _dialogs ??= RenderDialogs();
        Navigation.NavigateTo(address);
        Page = Render<FichePage>(parameters => parameters.Add(page => page.GroupId, Group).Add(page => page.FicheId, id));
        await Page.WaitForStateAsync(() => Page.FindAll("form").Count == (isThere ? 1 : 0) && Page.FindAll(".load-view[aria-busy=true]").Count == 0);
    }

    /// <summary>The page goes, as with a tab that is closed or dies.</summary>
    protected async Task LeaveAsync()
    {
        await DisposeComponentsAsync();
        _dialogs = null;
    }

    protected string[] Names() => [.. List.FindAll("tbody:not([hidden]) th").Select(cell => Plain(cell.TextContent))];

    protected Task UntilIdleAsync() => List.WaitForStateAsync(() => List.FindAll(".load-view[aria-busy=false]").Count == 1 && List.FindAll("tbody[hidden]").Count == 0);

    /// <summary>Types a search and has it done at once, as Enter does.</summary>
    protected async Task SearchAsync(string text)
    {
        var typing = List.InvokeAsync(() => List.Find("input[type=search]").InputAsync(text));
        await List.InvokeAsync(() => List.Find("input[type=search]").KeyDownAsync("Enter"));
        await typing;
        await UntilIdleAsync();
    }

    /// <summary>What follows from it pauses first, on a clock that stands still: nobody waits for its end here.</summary>
    protected Task TypeAsync(string field, string text) => Page.InvokeAsync(() =>
    {
        _ = Page.Find("#fiche-" + field).InputAsync(text);
    });

    protected Task SubmitAsync() => Page.InvokeAsync(() => Page.Find("form").SubmitAsync());

    protected Task ClickAsync(string name) => Page.InvokeAsync(() => ButtonIn(Page, name).ClickAsync());

    protected async Task ConfirmAsync(string name)
    {
        await _dialogs!.WaitForStateAsync(() => _dialogs!.FindAll(".mud-dialog").Count > 0);
        await _dialogs!.InvokeAsync(() => ButtonIn(_dialogs!, name).ClickAsync());
    }

    protected static string Plain(string text) =>
        string.Join(' ', text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    protected static IElement ButtonIn<TComponent>(IRenderedComponent<TComponent> where, string name)
        where TComponent : IComponent =>
        where.FindAll("button, a").First(button => Plain(button.GetAttribute("aria-label") ?? button.TextContent) == name);
}
