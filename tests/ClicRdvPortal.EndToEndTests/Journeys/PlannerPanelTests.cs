using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>The panel beside the grid: what is typed in it, and how it goes.</summary>
public sealed class PlannerPanelTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task What_is_saved_and_what_is_given_up_closes_it_and_nothing_goes_without_a_question()
    {
        var page = await EnterPlannerAsync(VisitorOptions.Desk);
        await TypeAsync(page, "PETIT Noé", "Vient avec sa fille");

        // Forced: the field is left by this very click, before which there was nothing to save.
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync(new() { Force = true });
        await Expect(page.Panel).ToHaveCountAsync(0);
        await Expect(page.Batches).ToHaveCountAsync(1);
        await page.AnswerAsync("Envoyer maintenant");
        await Expect(page.Batches).ToHaveCountAsync(0);
        Assert.Equal("Vient avec sa fille", Stored("PETIT Noé").Text("comments"));

        await TypeAsync(page, "PETIT Noé", "Autre chose");
        await page.PressAsync("Escape");
        await DiscardAsync(page);
        await Expect(page.Panel).ToHaveCountAsync(0);

        await TypeAsync(page, "PETIT Noé", "Autre chose");
        var (x, y) = await page.PointAsync(31, 967);
        await page.Tab.Mouse.ClickAsync(x, y);
        await Expect(page.Panel.GetByLabel("Commentaires")).ToHaveValueAsync("Autre chose");
        await DiscardAsync(page);
        await Expect(page.Panel.GetByLabel("Heure")).ToHaveValueAsync("16:00");
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).Last.ClickAsync();
        await Expect(page.Panel).ToHaveCountAsync(0);
        Assert.Equal("Vient avec sa fille", Stored("PETIT Noé").Text("comments"));
    }

    [Fact]
    public async Task Who_presses_Escape_before_the_panel_s_script_has_come_is_asked_about_what_they_typed()
    {
        var page = await EnterPlannerAsync(VisitorOptions.Desk);
        var script = new TaskCompletionSource();
        await page.Tab.RouteAsync("**/SidePanel.*.js", async route =>
        {
            await script.Task;
            await route.ContinueAsync();
        });

        await TypeAsync(page, "PETIT Noé", "Vient avec sa fille");
        await page.PressAsync("Escape");
        var stay = page.Tab.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Continuer la saisie" });
        await Expect(stay).ToBeVisibleAsync();
        script.SetResult();

        await Expect(stay).ToBeFocusedAsync();
        await page.PressAsync("Enter");
        await Expect(page.Panel.GetByLabel("Commentaires")).ToHaveValueAsync("Vient avec sa fille");
    }

    [Fact]
    public async Task Going_back_does_not_open_again_what_was_closed()
    {
        var page = await EnterPlannerAsync(VisitorOptions.Desk);
        var before = page.Tab.Url;
        await page.Of("PETIT Noé").ClickAsync();
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).Last.ClickAsync();
        await Expect(page.Panel).ToHaveCountAsync(0);
        await page.Tab.GoBackAsync();

        await Expect(page.Tab).ToHaveURLAsync(before);
        await Expect(page.Panel).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_focus_goes_to_the_first_field_that_is_wrong()
    {
        var page = await EnterPlannerAsync(VisitorOptions.Desk);
        await page.Of("PETIT Noé").ClickAsync();
        await page.Panel.GetByLabel("Durée de la prestation 1, en minutes").FillAsync("0");
        await page.PressAsync("Tab");
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();

        await Expect(page.Panel.GetByLabel("Durée de la prestation 1, en minutes")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_was_cancelled_gives_the_focus_to_the_grid()
    {
        var page = await EnterPlannerAsync(VisitorOptions.Desk);
        await page.Of("PETIT Noé").ClickAsync();
        await page.Tab.EvaluateAsync("document.querySelectorAll('planner-col').forEach(column => column.replaceChildren())");
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).Last.ClickAsync();

        await Expect(page.Panel).ToHaveCountAsync(0);
        await Expect(page.Tab.Locator("planner-grid:focus-within")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task On_a_phone_nothing_behind_it_is_reached()
    {
        var page = await EnterPlannerAsync(VisitorOptions.Phone);
        await page.Of("DURAND Paul").TapAsync();
        await Expect(page.Panel).ToBeVisibleAsync();

        await Expect(page.Tab.Locator(".shell-head")).ToHaveAttributeAsync("inert", "");
        Assert.Equal(0, await page.Tab.EvaluateAsync<int>(
            """
            () => [...document.querySelectorAll("a[href], button, input, select, [tabindex='0']")]
              .filter(control => control.closest(".side-panel, [inert]") === null && control.checkVisibility()).length
            """));
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).Last.TapAsync();
        await Expect(page.Tab.Locator("[inert]")).ToHaveCountAsync(0);
    }

    private static async Task TypeAsync(PlannerPage page, string name, string comments)
    {
        await page.Of(name).ClickAsync();
        await page.Panel.GetByLabel("Commentaires").FillAsync(comments);
    }

    private static Task DiscardAsync(PlannerPage page) =>
        page.Tab.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Abandonner" }).ClickAsync();
}
