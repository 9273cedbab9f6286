using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>The same work by keys alone.</summary>
public sealed class PlannerKeyTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task The_grid_says_where_one_is_and_how_long_it_is_free()
    {
        var page = await EnterOnAsync("PETIT Noé");
        await page.PressAsync("ArrowDown");
        await Expect(page.Said).ToHaveTextAsync("10 h 00, Dr Aubry, lundi 10 mars, libre 9 h 00");
        await page.PressAsync("ArrowRight", "ArrowDown");
        await Expect(page.Said).ToHaveTextAsync("10 h 15, Dr Vasseur, lundi 10 mars, libre 3 h 45");
        await page.PressAsync("Shift+ArrowDown");
        await Expect(page.Said).ToHaveTextAsync("De 10 h 15 à 10 h 45, Dr Vasseur, lundi 10 mars");
    }

    [Fact]
    public async Task The_grid_speaks_the_language_of_the_page()
    {
        var page = await EnterOnAsync("PETIT Noé", VisitorOptions.Desk with { Locale = "en-GB" });
        await page.PressAsync("ArrowDown");
        await Expect(page.Said).ToHaveTextAsync("10:00, Dr Aubry, Monday 10 March, free for 9 h 00");
    }

    [Fact]
    public async Task An_appointment_is_moved_by_arrows_and_taken_back()
    {
        var page = await EnterOnAsync("PETIT Noé");
        await page.PressAsync("m", "ArrowDown", "ArrowDown", "ArrowRight");
        await Expect(page.Said).ToHaveTextAsync("09 h 45, Dr Vasseur, lundi 10 mars");
        await page.PressAsync("Enter");
        await Expect(page.Batches).ToContainTextAsync("PETIT Noé : déplacé");
        await Expect(page.Focused).ToContainTextAsync("09:45 PETIT Noé");

        await page.PressAsync("Control+z");
        await Expect(page.Batches).ToHaveCountAsync(0);
        await Expect(page.Of("PETIT Noé")).ToContainTextAsync("09:15");
        Assert.DoesNotContain(Upstream.Requests, request => request.Method == "PUT");
    }

    [Fact]
    public async Task A_move_that_is_given_up_leaves_all_as_it_was()
    {
        var page = await EnterOnAsync("PETIT Noé");
        await page.PressAsync("m", "ArrowDown", "Escape");

        await Expect(page.Said).ToHaveTextAsync("Laissé à sa place.");
        await Expect(page.Focused).ToContainTextAsync("09:15 PETIT Noé");
        await Expect(page.Batches).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_appointment_goes_to_the_next_day_by_keys()
    {
        var page = await EnterOnAsync("PETIT Noé");
        await page.PressAsync("m", "PageDown");
        await Expect(page.Title).ToHaveTextAsync("mardi 11 mars 2031");
        await Expect(page.Said).ToContainTextAsync("mardi 11 mars");
        await page.PressAsync("Enter");
        await Expect(page.Of("PETIT Noé")).ToContainTextAsync("à envoyer");
        await page.AnswerAsync("Envoyer maintenant");
        await Expect(page.Batches).ToHaveCountAsync(0);
        Assert.Equal("2031-03-11 09:15:00", Stored("PETIT Noé").Text("start"));
    }

    [Fact]
    public async Task A_block_is_created_without_a_mouse()
    {
        var page = await EnterOnAsync("PETIT Noé");
        await page.PressAsync("ArrowDown", "n");
        await page.Panel.GetByLabel("Que créer").SelectOptionAsync("Block");
        await page.Panel.GetByLabel("Libellé").FillAsync("Formation");
        await page.Panel.GetByLabel("Libellé").PressAsync("Tab");
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Créer", Exact = true }).PressAsync("Enter");

        await Expect(page.Batches).ToContainTextAsync("Formation : créé");
        await Expect(page.Tab.Locator("[data-block-id]").Filter(new() { HasText = "Formation" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Absent_cancelled_duplicated_copied_each_has_its_key()
    {
        var page = await EnterOnAsync("PETIT Noé");
        await page.PressAsync("a");
        await Expect(page.Batches).ToContainTextAsync("PETIT Noé : pas venu");
        await Expect(page.Batches).ToContainTextAsync("aucun SMS : marqué plus de 15 minutes avant le début");
        await page.PressAsync("Control+z");
        await Expect(page.Batches).ToHaveCountAsync(0);

        await page.PressAsync("d");
        await Expect(page.Of("PETIT Noé")).ToHaveCountAsync(2);
        await page.PressAsync("Control+z");
        await Expect(page.Of("PETIT Noé")).ToHaveCountAsync(1);

        await page.PressAsync("Control+c", "ArrowRight", "Control+v");
        await Expect(page.Tab.Locator("planner-col[data-calendar='33'] [data-vevent-id]").Filter(new() { HasText = "PETIT Noé" })).ToHaveCountAsync(1);
        await page.PressAsync("Control+z");
        await Expect(page.Of("PETIT Noé")).ToHaveCountAsync(1);

        await page.PressAsync("ArrowLeft", "Delete");
        await Expect(page.Batches).ToContainTextAsync("PETIT Noé : annulé");
    }

    [Fact]
    public async Task Every_key_is_listed_by_one()
    {
        var page = await EnterOnAsync("PETIT Noé");
        await page.PressAsync("?");
        await Expect(page.Tab.GetByRole(AriaRole.Dialog, new() { Name = "Touches du planning" })).ToBeVisibleAsync();
        await page.PressAsync("Escape");
        await Expect(page.Tab.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(page.Focused).ToContainTextAsync("PETIT Noé");
    }

    [Fact]
    public async Task What_a_turn_of_the_page_took_out_of_sight_is_chosen_no_longer()
    {
        Upstream.Data.AddVevent(12, 32, "2031-03-11 09:15:00", "2031-03-11 10:00:00", ("type", "Vevent"), ("text", "TANGUY Annick"), ("fiche_id", 5009L));
        var page = await EnterOnAsync("PETIT Noé");
        await page.PressAsync(" ", "Control+c", "PageDown");
        await Expect(page.Focused).ToContainTextAsync("TANGUY Annick");
        await page.PressAsync("Delete");

        await Expect(page.Batches).ToContainTextAsync("TANGUY Annick : annulé");
        await page.AnswerAsync("Envoyer maintenant");
        await Expect(page.Batches).ToHaveCountAsync(0);
        Assert.Equal((true, false), (Stored("TANGUY Annick").Flag("deleted"), Stored("PETIT Noé").Flag("deleted")));
    }

    [Fact]
    public async Task A_key_that_is_held_down_does_its_work_once()
    {
        var page = await EnterOnAsync("PETIT Noé");
        await page.Tab.Keyboard.DownAsync("d");
        await page.Tab.Keyboard.DownAsync("d");
        await page.Tab.Keyboard.UpAsync("d");
        await Expect(page.Of("PETIT Noé")).Not.ToHaveCountAsync(1);
        await page.PressAsync("Control+Shift+z", "?");

        // What was asked for last is there, so whatever came before it has been done.
        await Expect(page.Tab.GetByRole(AriaRole.Dialog, new() { Name = "Touches du planning" })).ToBeVisibleAsync();
        await Expect(page.Of("PETIT Noé")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Tab_leads_out_of_the_grid_in_both_directions()
    {
        var page = await EnterOnAsync("PETIT Noé");
        var inside = page.Tab.Locator("planner-grid:focus, planner-grid :focus");
        // The day's note stands in the heads.
        await page.PressAsync("Shift+Tab", "Shift+Tab");
        await Expect(inside).ToHaveCountAsync(0);
        await page.PressAsync("Tab");
        await Expect(page.Focused).ToContainTextAsync("PETIT Noé");
        await page.PressAsync("Tab");
        await Expect(inside).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_has_the_focus_stands_clear_of_the_heads()
    {
        var page = await EnterOnAsync("PETIT Noé", VisitorOptions.Desk with { Height = 420 });
        await page.PressAsync([.. Enumerable.Repeat("ArrowDown", 30), .. Enumerable.Repeat("ArrowUp", 30)]);
        await Expect(page.Focused).ToContainTextAsync("PETIT Noé");

        var heads = await page.Tab.Locator(".grid-heads").BoundingBoxAsync();
        var focused = await page.Focused.BoundingBoxAsync();
        Assert.True(focused!.Y >= heads!.Y + heads.Height - 1, $"{focused.Y} < {heads.Y + heads.Height}");
    }

    private async Task<PlannerPage> EnterOnAsync(string name, VisitorOptions? options = null)
    {
        var page = await EnterPlannerAsync(options ?? VisitorOptions.Desk);
        await page.Of(name).ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });
        await page.PressAsync("Escape");
        await Expect(page.Focused).ToContainTextAsync(name);
        return page;
    }
}
