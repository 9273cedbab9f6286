using System.Text.RegularExpressions;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

public sealed class PlannerTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task A_day_is_looked_through_and_an_appointment_opened()
    {
        var page = await EnterAsync(VisitorOptions.Desk);
        await Expect(page.Title).ToHaveTextAsync("lundi 10 mars 2031");
        await Expect(page.Appointments).ToHaveCountAsync(5);

        await page.Of("PETIT Noé").ClickAsync();
        await Expect(page.Panel.GetByLabel("Heure")).ToHaveValueAsync("09:15");
        await page.Tab.GoBackAsync();
        await Expect(page.Panel).ToBeHiddenAsync();

        await page.GoAsync("Jour suivant");
        await Expect(page.Title).ToHaveTextAsync("mardi 11 mars 2031");
        await Expect(page.Appointments).ToHaveCountAsync(0);
        await page.Tab.GoBackAsync();
        await Expect(page.Appointments).ToHaveCountAsync(5);
    }

    [Fact]
    public async Task Without_a_mouse_one_goes_from_appointment_to_appointment()
    {
        var page = await EnterAsync(VisitorOptions.Desk);
        await page.Grid.FocusAsync();
        await Expect(page.Focused).ToContainTextAsync("DURAND Paul");
        await page.Tab.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Focused).ToContainTextAsync("LE GALL Maëlle");
        await page.Tab.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Focused).ToContainTextAsync("PETIT Noé");
        await page.Tab.Keyboard.PressAsync("Enter");
        await Expect(page.Panel.GetByLabel("Heure")).ToHaveValueAsync("09:15");
        await Expect(page.Panel.Locator(":focus")).ToHaveCountAsync(1);
        await page.Tab.Keyboard.PressAsync("Escape");
        await Expect(page.Panel).ToBeHiddenAsync();
        await Expect(page.Focused).ToContainTextAsync("PETIT Noé");
    }

    [Fact]
    public async Task The_place_one_scrolled_to_is_kept_from_view_to_view()
    {
        var page = await EnterAsync(new VisitorOptions { Height = 600 });
        await page.Grid.EvaluateAsync("grid => { grid.scrollTop = 150; }");
        await page.GoAsync("Semaine");
        await Expect(page.Tab).ToHaveURLAsync(new Regex("view=week"));
        await page.GoAsync("Jour");
        await Expect(page.Appointments).ToHaveCountAsync(5);

        // The week has one line of heads more, and the browser keeps what is under them where it was.
        Assert.InRange(await page.Grid.EvaluateAsync<int>("grid => grid.scrollTop"), 150, 190);
    }

    [Fact]
    public async Task A_phone_opens_on_the_list()
    {
        var page = await EnterAsync(VisitorOptions.Phone);
        await page.Tab.GotoAsync(PortalUrls.Planner(12));

        await Expect(page.Tab.Locator(".planner-list[data-interactive=true]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_nothing_scrolls_sideways_but_the_grid_which_has_one_practitioner_a_screen()
    {
        var page = await EnterAsync(VisitorOptions.Phone);
        var widths = await page.Tab.EvaluateAsync<double[]>("() => [document.querySelector('planner-col').offsetWidth, document.querySelector('.grid-axis').offsetWidth, innerWidth]");
        Assert.Equal(widths[2], widths[0] + widths[1], tolerance: 1);
        Assert.True(await page.Tab.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await page.Of("DURAND Paul").ClickAsync();
        await Expect(page.Panel.GetByLabel("Heure")).ToHaveValueAsync("09:00");
    }

    private Task<PlannerPage> EnterAsync(VisitorOptions options) => EnterPlannerAsync(options);
}
