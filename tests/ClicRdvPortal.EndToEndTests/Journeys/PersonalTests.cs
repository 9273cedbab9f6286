using System.Text.RegularExpressions;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

public sealed class PersonalTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task What_one_likes_and_a_set_of_one_s_own_are_there_after_signing_in_again()
    {
        var (page, choices) = await EnterAsync(VisitorOptions.Desk);
        await page.GoAsync("Semaine");
        await page.GoAsync("5 jours");
        await choices.PresentationButton.ClickAsync();
        await choices.From.SelectOptionAsync("7");
        await choices.Slot.SelectOptionAsync("30");
        await Expect(page.Grid).ToHaveAttributeAsync("data-from", "420");
        await page.Tab.Keyboard.PressAsync("Escape");

        await choices.CalendarsButton.ClickAsync();
        foreach (var name in new[] { "Dr Carpentier (remplaçante)", "Mme Renaud" })
            await choices.TickAsync(name, isShown: false);
        await Expect(page.Columns).ToHaveCountAsync(30);
        await choices.ButtonAsync("Monter «\u00A0Dr Aubry\u00A0»");
        await Expect(choices.Order.First).ToContainTextAsync("Dr Aubry");
        await choices.SetName.FillAsync("mon mardi");
        await page.Tab.Keyboard.PressAsync("Enter");
        await Expect(choices.Sets).ToHaveCountAsync(1);
        await page.Tab.Keyboard.PressAsync("Escape");

        await new Shell(page.Tab).SignOutAsync();
        await new LoginPage(page.Tab).SignInAsync();
        await page.Tab.GotoAsync(PortalUrls.Planner(12));
        await Expect(page.Columns).ToHaveCountAsync(30);
        await Expect(page.Columns.First).ToHaveAttributeAsync("data-calendar", "32");
        await Expect(page.Grid).ToHaveAttributeAsync("data-from", "420");
        await Expect(page.Grid).ToHaveAttributeAsync("data-slot", "30");
        await Expect(page.Tab).ToHaveURLAsync(new Regex("view=week&calendars=32,31,.*&days=5&hours=7-19&slot=30$"));
        await Expect(choices.CalendarsButton).ToHaveTextAsync("mon mardi");
    }

    [Fact]
    public async Task A_set_is_applied_by_its_link_and_the_way_back_leads_to_what_was_there()
    {
        var (page, choices) = await EnterAsync(VisitorOptions.Desk);
        await choices.CalendarsButton.ClickAsync();
        await choices.TickAsync("Dr Lemoine", isShown: false);
        await Expect(page.Columns).ToHaveCountAsync(7);
        await choices.SetName.FillAsync("sans Lemoine");
        await page.Tab.Keyboard.PressAsync("Enter");
        await Expect(choices.Sets).ToHaveCountAsync(1);
        await choices.Calendars.GetByRole(AriaRole.Link, new() { Name = "Tout afficher" }).ClickAsync();
        await Expect(choices.Calendars).ToBeHiddenAsync();
        await Expect(page.Columns).ToHaveCountAsync(8);

        await choices.CalendarsButton.ClickAsync();
        await choices.Calendars.GetByRole(AriaRole.Link, new() { Name = "sans Lemoine" }).ClickAsync();
        await Expect(page.Columns).ToHaveCountAsync(7);
        await page.Tab.GoBackAsync();
        await Expect(page.Columns).ToHaveCountAsync(8);
        await page.Tab.GoForwardAsync();
        await Expect(page.Columns).ToHaveCountAsync(7);
    }

    [Fact]
    public async Task Columns_are_dragged_into_order()
    {
        var (page, choices) = await EnterAsync(VisitorOptions.Desk);
        await choices.CalendarsButton.ClickAsync();
        var (from, to) = ((await choices.Grip("Dr Lemoine").BoundingBoxAsync())!, (await choices.Grip("Dr Vasseur").BoundingBoxAsync())!);
        await page.Tab.Mouse.MoveAsync(from.X + 8, from.Y + 8);
        await page.Tab.Mouse.DownAsync();
        await page.Tab.Mouse.MoveAsync(to.X + 8, to.Y + to.Height, new() { Steps = 6 });
        await page.Tab.Mouse.UpAsync();

        await Expect(page.Columns.Nth(2)).ToHaveAttributeAsync("data-calendar", "31");
        await Expect(choices.Calendars).ToBeVisibleAsync();
    }

    [Fact]
    public async Task All_of_it_goes_by_keyboard()
    {
        var (page, choices) = await EnterAsync(VisitorOptions.Desk);
        var keys = page.Tab.Keyboard;
        await choices.PresentationButton.FocusAsync();
        await keys.PressAsync("Enter");
        await choices.From.WaitForAsync();
        await keys.PressAsync("Tab");
        await Expect(choices.From).ToBeFocusedAsync();
        await keys.PressAsync("ArrowUp");
        await Expect(page.Grid).ToHaveAttributeAsync("data-from", "420");
        await keys.PressAsync("Escape");
        await Expect(choices.Presentation).ToBeHiddenAsync();
        await Expect(choices.PresentationButton).ToBeFocusedAsync();

        await choices.CalendarsButton.FocusAsync();
        await keys.PressAsync("Enter");
        await choices.SetName.WaitForAsync();
        await keys.PressAsync("Tab");
        await Expect(choices.SetName).ToBeFocusedAsync();
        await keys.TypeAsync("mon mardi");
        await keys.PressAsync("Enter");
        await Expect(choices.Sets).ToHaveCountAsync(1);

        await choices.Grip("Dr Lemoine").FocusAsync();
        await keys.PressAsync("Space");
        await Expect(choices.Grip("Dr Lemoine")).ToHaveAttributeAsync("aria-pressed", "true");
        await keys.PressAsync("ArrowDown");
        await Expect(choices.Order.Nth(1)).ToContainTextAsync("Dr Lemoine");
        await keys.PressAsync("Escape");
        await Expect(choices.Order.First).ToContainTextAsync("Dr Lemoine");
        await Expect(choices.Calendars).ToBeVisibleAsync();

        await keys.PressAsync("Space");
        await keys.PressAsync("End");
        await keys.DownAsync("Space");
        await Expect(choices.Order.Last).ToContainTextAsync("Dr Lemoine");
        await keys.UpAsync("Space");
        await Expect(page.Columns.Last).ToHaveAttributeAsync("data-calendar", "31");
        await Expect(choices.Grip("Dr Lemoine")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task An_appearance_chosen_by_a_click_follows_to_another_browser()
    {
        var (page, _) = await EnterAsync(VisitorOptions.Desk);
        var menu = await new Shell(page.Tab).OpenPersonMenuAsync();
        await page.Tab.RunAndWaitForResponseAsync(
            () => menu.GetByRole(AriaRole.Button, new() { Name = "Sombre" }).ClickAsync(),
            answer => answer.Url.EndsWith(PortalUrls.Appearance, StringComparison.Ordinal));

        var other = await ArriveAsync();
        await Shell.EnterAsync(other.Tab, PortalUrls.Groups);
        await Expect(other.Tab.Locator("html")).ToHaveAttributeAsync("data-appearance", "dark");
    }

    private async Task<(PlannerPage Page, PlannerChoices Choices)> EnterAsync(VisitorOptions options)
    {
        var page = await EnterPlannerAsync(options);
        return (page, new PlannerChoices(page.Tab));
    }
}
