using System.Globalization;
using ClicRdv.Emulator.Control.Journal;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>How the grid comes to the screen: taken over from the prerendered page, asked for when that fails, and drawn where one looks.</summary>
public sealed class PlannerDrawingTests(Chromium chromium) : Journey(chromium)
{
    private const string MarkFirst = "() => { document.querySelector('[data-vevent-id]').marked = true; }";
    private const string IsFirstMarked = "document.querySelector('[data-vevent-id]').marked === true";

    // Before Blazor starts, which it does after the first frame.
    private const string LoseColumns = "document.addEventListener('DOMContentLoaded', () => { for (const column of document.querySelectorAll('planner-col')) column.replaceChildren(); })";

    [Fact]
    public async Task The_appointments_of_the_prerendered_page_are_those_of_its_circuit()
    {
        var page = await SignInAsync(VisitorOptions.Desk);
        await page.Tab.AddInitScriptAsync($"document.addEventListener('DOMContentLoaded', {MarkFirst})");
        await page.OpenAsync();

        Assert.True(await page.Tab.EvaluateAsync<bool>(IsFirstMarked));
        await Expect(page.Appointments).ToHaveCountAsync(5);
        await page.Of("PETIT Noé").ClickAsync();
        await Expect(page.Panel.GetByLabel("Heure")).ToHaveValueAsync("09:15");
    }

    [Fact]
    public async Task Columns_that_were_lost_on_the_way_are_asked_for()
    {
        var page = await SignInAsync(VisitorOptions.Desk);
        await page.Tab.AddInitScriptAsync(LoseColumns);
        await page.OpenAsync();

        await Expect(page.Appointments).ToHaveCountAsync(5);
        await Expect(page.Tab.Locator("planner-col[data-adopts]:empty")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Of_forty_calendars_those_far_off_are_drawn_once_one_scrolls_to_them()
    {
        var page = await SignInAsync(VisitorOptions.Desk);
        foreach (var calendar in (long[])[101, 140])
            Upstream.Data.AddVevent(25, calendar, "2031-03-10 09:00:00", "2031-03-10 09:30:00", ("type", "Vevent"), ("fiche_id", 5001L), ("text", "DURAND Paul"));
        await page.Tab.GotoAsync(PortalUrls.Planner(25) + "?date=2031-03-10");
        await Expect(page.Grid).ToBeVisibleAsync();
        await Expect(page.Appointments).ToHaveCountAsync(1);
        await Expect(page.Tab.Locator("planner-col")).ToHaveCountAsync(40);

        await page.Grid.EvaluateAsync("grid => grid.scrollTo({ left: grid.scrollWidth })");
        await Expect(page.Appointments).ToHaveCountAsync(2);
        await Expect(page.Tab.Locator("planner-col").Last).Not.ToHaveAttributeAsync("aria-busy", "true");
        await Expect(page.Tab.Locator(".grid-axis")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_next_day_is_there_before_one_goes_to_it()
    {
        var page = await SignInAsync(VisitorOptions.Desk);
        await page.OpenAsync();
        await Upstream.WaitForRequestAsync(request => IsOfMarch(request, 11), Stop);
        await Upstream.WaitForRequestAsync(request => IsOfMarch(request, 9), Stop);

        await page.GoAsync("Jour suivant");
        await Expect(page.Title).ToHaveTextAsync("mardi 11 mars 2031");
        await Upstream.WaitForRequestAsync(request => IsOfMarch(request, 12), Stop);

        Assert.Equal(1, Upstream.CountRequests(request => IsOfMarch(request, 11)));
    }

    [Fact]
    public async Task A_day_that_one_comes_back_to_is_the_one_that_left_and_a_change_of_order_loses_nothing()
    {
        var page = await SignInAsync(VisitorOptions.Desk);
        await page.OpenAsync();
        await page.Tab.EvaluateAsync(MarkFirst);

        await page.GoAsync("Jour suivant");
        await Expect(page.Appointments).ToHaveCountAsync(0);
        await page.GoAsync("Jour précédent");
        await Expect(page.Appointments).ToHaveCountAsync(5);
        Assert.True(await page.Tab.EvaluateAsync<bool>(IsFirstMarked));

        await page.Tab.EvaluateAsync("address => Blazor.navigateTo(address)", PortalUrls.Planner(12) + "?date=2031-03-10&calendars=33,32,31");
        await Expect(page.Tab.Locator("planner-col").First).ToHaveAttributeAsync("data-calendar", "33");
        await Expect(page.Appointments).ToHaveCountAsync(5);
        await page.Of("PETIT Noé").ClickAsync();
        await Expect(page.Panel.GetByLabel("Heure")).ToHaveValueAsync("09:15");
    }

    /// <summary>A day is asked for by both its midnights.</summary>
    private static bool IsOfMarch(RecordedRequest request, int day) =>
        request.Path.EndsWith("/vevents.json", StringComparison.Ordinal)
        && request.Query.Contains(string.Create(CultureInfo.InvariantCulture, $"2031-03-{day:00}"), StringComparison.Ordinal)
        && request.Query.Contains(string.Create(CultureInfo.InvariantCulture, $"2031-03-{day + 1:00}"), StringComparison.Ordinal);

    private async Task<PlannerPage> SignInAsync(VisitorOptions options)
    {
        Agenda.Fill(Site);
        var claire = await ArriveAsync(options);
        await Entrance.SignInAsync(claire.Context);
        return new PlannerPage(claire.Tab);
    }
}
