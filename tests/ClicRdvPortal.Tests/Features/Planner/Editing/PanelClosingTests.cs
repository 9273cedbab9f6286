using Bunit;
using ClicRdvPortal.Features.Planner.Editing;

namespace ClicRdvPortal.Tests.Features.Planner.Editing;

/// <summary>What was typed is saved once or given up on purpose, and then the panel is gone.</summary>
public sealed class PanelClosingTests : PanelContext
{
    [Fact]
    public async Task What_is_saved_closes_the_panel()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await TypeAsync("vevent-comments", "Vient avec sa fille");
        await SaveAsync("Enregistrer");

        Assert.False(IsPanelOpen);
        Assert.DoesNotContain("open=", Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Escape")]
    [InlineData("cross")]
    [InlineData("footer")]
    public async Task What_is_given_up_closes_the_panel(string way)
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await TypeAsync("vevent-comments", "Vient avec sa fille");
        await Page.InvokeAsync(() => way switch
        {
            "Escape" => Page.Find(".side-panel").KeyDownAsync("Escape"),
            "cross" => Page.Find(".side-panel-head button").ClickAsync(),
            _ => Page.Find(".side-panel-actions button").ClickAsync(),
        });
        Assert.True(IsPanelOpen);
        await Page.InvokeAsync(() => Page.Find("[role=alertdialog] .portal-button-danger").ClickAsync());

        Assert.False(IsPanelOpen);
        Assert.DoesNotContain("open=", Address, StringComparison.Ordinal);
        Assert.Empty(Page.FindAll(".sending-batch"));
    }

    [Fact]
    public async Task T35_fifty_clicks_make_one_change()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        var panel = await SlowlyClosingAsync();
        await panel.InvokeAsync(() => panel.Find("#vevent-comments").ChangeAsync("Vient avec sa fille"));
        var save = panel.FindAll(".side-panel-actions button")[1];
        await panel.InvokeAsync(() => Task.WhenAll(Enumerable.Range(0, 50).Select(_ => save.ClickAsync())));
        await SendAsync();

        Assert.Contains("Vient avec sa fille", Assert.Single(Writes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T35_fifty_clicks_create_one_block()
    {
        await OpenDraftAsync("Rdv");
        var panel = await SlowlyClosingAsync();
        await panel.InvokeAsync(() => panel.Find("#vevent-kind").ChangeAsync("Block"));
        var create = panel.FindAll(".side-panel-actions button")[1];
        await panel.InvokeAsync(() => Task.WhenAll(Enumerable.Range(0, 50).Select(_ => create.ClickAsync())));
        await SendAsync();

        Assert.Single(Writes());
    }

    [Fact]
    public async Task A_click_on_an_empty_slot_waits_for_the_answer()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await TypeAsync("vevent-comments", "Vient avec sa fille");
        await Page.InvokeAsync(() => Grid.CreateAsync(32, "2031-03-10", 660, 690));

        Assert.Equal("Vient avec sa fille", Page.Find("#vevent-comments").TextContent);
        await Page.InvokeAsync(() => Page.Find("[role=alertdialog] .portal-button-danger").ClickAsync());
        await Page.WaitForStateAsync(() => Page.FindAll("#vevent-kind").Count == 1);
        Assert.Equal("11:00", ValueOf("vevent-time"));
        await PressAsync("Fermer");
        Assert.False(IsPanelOpen);
    }

    [Fact]
    public async Task A_click_on_an_appointment_leaves_a_new_one_there_until_the_answer()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenDraftAsync("Block");
        await TypeAsync("vevent-text", "Réunion");
        await Page.InvokeAsync(() => Grid.OpenAsync(vevent));

        Assert.Equal("Réunion", ValueOf("vevent-text"));
        await Page.InvokeAsync(() => Page.Find("[role=alertdialog] .portal-button-danger").ClickAsync());
        await Page.WaitForStateAsync(() => Page.FindAll(".vevent-header").Count == 1);
        Assert.Equal("DURAND Paul", ValueOf("vevent-text"));
    }

    [Fact]
    public async Task Who_keeps_typing_has_everything_as_it_was()
    {
        await OpenDraftAsync("Block");
        await TypeAsync("vevent-text", "Réunion");
        await Page.InvokeAsync(() => Grid.CreateAsync(32, "2031-03-10", 660, 690));
        await Page.InvokeAsync(() => Page.Find("[role=alertdialog] .portal-button").ClickAsync());

        Assert.Equal(("Réunion", "10:00"), (ValueOf("vevent-text"), ValueOf("vevent-time")));
    }

    [Fact]
    public async Task Where_nothing_was_typed_a_click_asks_nothing()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await Page.InvokeAsync(() => Grid.CreateAsync(32, "2031-03-10", 660, 690));
        await Page.WaitForStateAsync(() => Page.FindAll("#vevent-kind").Count == 1);

        Assert.DoesNotContain("open=", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_does_not_open_the_panel_again()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await PressAsync("Fermer");

        Assert.True(Navigation.History.First().Options.ReplaceHistoryEntry);
    }

    /// <summary>The same panel on a page whose browser has not answered yet that it has gone on.</summary>
    private async Task<IRenderedComponent<VeventPanel>> SlowlyClosingAsync()
    {
        var shown = Page.FindComponent<VeventPanel>().Instance;
        var panel = Render<VeventPanel>(parameters => parameters
            .Add(slow => slow.Reading, shown.Reading)
            .Add(slow => slow.Outbox, shown.Outbox)
            .Add(slow => slow.Id, shown.Id)
            .Add(slow => slow.Draft, shown.Draft)
            .Add(slow => slow.OnClose, () => { }));
        await panel.WaitForStateAsync(() => panel.FindAll(".vevent-fields").Count == 1);
        return panel;
    }
}
