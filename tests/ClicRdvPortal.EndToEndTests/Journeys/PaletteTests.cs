using System.Text.RegularExpressions;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>From anywhere to anything by keys.</summary>
public sealed partial class PaletteTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task Keys_open_it_from_anywhere_and_lead_to_calendars_days_and_customers()
    {
        var id = Upstream.Data.AddFiche(12, "ZMARTIN", "Anne").Id;
        var page = await EnterPlannerAsync(VisitorOptions.Desk);
        var (tab, box) = (page.Tab, page.Tab.GetByRole(AriaRole.Combobox));
        await page.Grid.FocusAsync();
        await page.PressAsync("Control+k");
        await tab.Keyboard.TypeAsync("aubry");
        await Expect(Chosen(tab)).ToContainTextAsync("Dr Aubry");
        await page.PressAsync("Enter");
        await Expect(tab).ToHaveURLAsync(OneCalendar());

        // The old grid may still be there for a moment; the page itself hears these keys.
        await page.PressAsync("/");
        await tab.Keyboard.TypeAsync("14/4/2031");
        await Expect(Chosen(tab)).ToContainTextAsync("lundi 14 avril 2031");
        await page.PressAsync("Enter");
        await Expect(tab).ToHaveURLAsync(OneDay());
        await Expect(page.Title).ToHaveTextAsync("lundi 14 avril 2031");

        await page.PressAsync("Control+k");
        await tab.Keyboard.InsertTextAsync("zmartin");
        await Expect(Chosen(tab)).ToContainTextAsync("ZMARTIN Anne");
        Assert.Single(Upstream.Requests, request => request.Path.EndsWith("/fiches.json", StringComparison.Ordinal) && request.Query.Contains("zmartin", StringComparison.OrdinalIgnoreCase));

        // Below the customer: a visit for them.
        await page.PressAsync("ArrowDown");
        await Expect(Chosen(tab)).ToContainTextAsync("réserver");
        await page.PressAsync("Enter");
        var booking = new BookingPanel(tab);
        await Expect(booking.Panel).ToContainTextAsync("ZMARTIN Anne");
        Assert.Contains($"fiche={id}", tab.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("martin", tab.Url, StringComparison.OrdinalIgnoreCase);

        // Who is typed in passing is not lost without a question.
        await booking.ChangeCustomer.PressAsync("Enter");
        await Expect(booking.Customer).ToBeFocusedAsync();
        await booking.Panel.GetByRole(AriaRole.Button, new() { Name = "Créer une fiche" }).PressAsync("Enter");
        await Expect(booking.Panel.GetByLabel("Nom", new() { Exact = true })).ToBeFocusedAsync();
        await tab.Keyboard.InsertTextAsync("Znouveau");
        await page.PressAsync("Escape");
        await Expect(booking.Panel.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_typed_before_the_circuit_answers_reaches_the_palette_and_is_searched()
    {
        Upstream.Data.AddFiche(12, "NAVARRO", "Anne");
        Agenda.Fill(Site);
        var claire = await ArriveAsync();
        var (tab, box, start) = (claire.Tab, claire.Tab.GetByRole(AriaRole.Combobox), new TaskCompletionSource());
        await tab.RouteAsync("**/blazor.web*.js", async route =>
        {
            await start.Task;
            await route.ContinueAsync();
        });
        await Entrance.SignInAsync(claire.Context);
        await tab.GotoAsync(PortalUrls.Planner(12) + "?date=2031-03-10", new() { WaitUntil = WaitUntilState.Commit });
        await tab.Locator("palette-box:defined").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await tab.Keyboard.PressAsync("Control+k");
        await tab.Keyboard.TypeAsync("nav");
        await Expect(box).ToHaveValueAsync("nav");
        start.SetResult();
        await new Shell(tab).ReadyAsync();
        await tab.Keyboard.TypeAsync("arro");

        await Expect(Chosen(tab)).ToContainTextAsync("NAVARRO Anne");
        await Expect(box).ToHaveValueAsync("navarro");
        await Expect(box).ToBeFocusedAsync();
    }

    private static ILocator Chosen(IPage tab) => tab.Locator(".palette [aria-selected=true]");

    [GeneratedRegex("planner\\?(.*&)?calendars=32")]
    private static partial Regex OneCalendar();

    [GeneratedRegex("planner\\?(.*&)?date=2031-04-14")]
    private static partial Regex OneDay();
}
