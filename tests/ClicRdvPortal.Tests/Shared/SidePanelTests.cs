using Bunit;
using ClicRdvPortal.Shared.Panels;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Shared.Components;

public sealed class SidePanelTests : ComponentContext
{
    private int _closed;

    [Fact]
    public void A_closed_panel_leaves_nothing_in_the_page() => Assert.Empty(Show(open: false).Markup.Trim());

    [Fact]
    public void An_open_panel_is_a_dialog_named_by_its_title()
    {
        var panel = Show();

        var dialog = panel.Find("[role=dialog]");

        Assert.Equal("Modifier l’agenda", panel.Find("#" + dialog.GetAttribute("aria-labelledby")).TextContent);
    }

    [Fact]
    public void Escape_closes_it()
    {
        Show().Find("[role=dialog]").KeyDown("Escape");

        Assert.Equal(1, _closed);
    }

    [Fact]
    public void Typed_text_is_not_lost_without_a_question()
    {
        var panel = Show(unsaved: true);

        panel.Find("[role=dialog]").KeyDown("Escape");

        Assert.Equal(0, _closed);
        panel.Find("[role=alertdialog] .portal-button-danger").Click();
        Assert.Equal(1, _closed);
    }

    [Fact]
    public void Who_keeps_typing_is_not_asked_any_more()
    {
        var panel = Show(unsaved: true);
        panel.Find("[role=dialog]").KeyDown("Escape");

        panel.Find("[role=alertdialog] .portal-button").Click();

        Assert.Empty(panel.FindAll("[role=alertdialog]"));
        Assert.Equal(0, _closed);
    }

    [Fact]
    public void Leaving_the_page_waits_for_the_answer_and_then_goes_where_one_wanted()
    {
        var panel = Show(unsaved: true);
        var navigation = Services.GetRequiredService<NavigationManager>();
        var here = navigation.Uri;

        navigation.NavigateTo("/groups/18/calendars");
        Assert.Equal(here, navigation.Uri);
        panel.WaitForElement("[role=alertdialog] .portal-button-danger").Click();

        panel.WaitForAssertion(() => Assert.EndsWith("/groups/18/calendars", navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public void Focus_goes_in_when_it_opens_and_back_when_it_closes()
    {
        var module = JSInterop.SetupModule("./Shared/Panels/SidePanel.razor.js");
        module.Mode = JSRuntimeMode.Loose;
        var panel = Show();
        module.VerifyInvoke("enter");

        panel.Render(parameters => parameters.Add(shown => shown.Open, false));

        module.VerifyInvoke("leave");
    }

    private IRenderedComponent<SidePanel> Show(bool open = true, bool unsaved = false) =>
        Render<SidePanel>(parameters => parameters
            .Add(panel => panel.Open, open)
            .Add(panel => panel.Title, "Modifier l’agenda")
            .Add(panel => panel.HasUnsavedChanges, unsaved)
            .Add(panel => panel.OnClose, () => _closed++)
            .Add(panel => panel.ChildContent, "<input>"));
}
