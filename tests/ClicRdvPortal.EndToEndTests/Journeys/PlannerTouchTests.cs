using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>The same work by finger.</summary>
public sealed class PlannerTouchTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task A_tap_opens_and_a_move_needs_no_drag()
    {
        var page = await EnterPlannerAsync(VisitorOptions.Phone);
        await page.Of("DURAND Paul").TapAsync();
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Déplacer" }).TapAsync();
        await Expect(page.Panel).ToHaveCountAsync(0);
        await Expect(page.Tab.Locator(".grid-moving-hint")).ToBeVisibleAsync();
        var (x, y) = await page.PointAsync(31, 685);
        await page.Tab.Touchscreen.TapAsync(x, y);

        await Expect(page.Batches).ToContainTextAsync("DURAND Paul : déplacé");
        await Expect(page.Of("DURAND Paul")).ToContainTextAsync("11:15");
    }

    [Fact]
    public async Task A_long_press_on_an_empty_place_creates_there()
    {
        var page = await EnterPlannerAsync(VisitorOptions.Phone);
        await using var finger = await Finger.DownAsync(page, 31, 685);
        await Expect(page.Panel.GetByLabel("Heure")).ToHaveValueAsync("11:15");
    }

    [Fact]
    public async Task A_long_press_picks_an_appointment_up_and_the_finger_carries_it()
    {
        var page = await EnterPlannerAsync(VisitorOptions.Phone);
        await using (var finger = await Finger.DownAsync(page, 31, 640))
        {
            await Expect(page.Tab.Locator(".grid-ghost")).ToBeVisibleAsync();
            await finger.MoveAsync(31, 700);
        }

        await Expect(page.Batches).ToContainTextAsync("NGUYỄN Thị Hoa : déplacé");
    }

    [Fact]
    public async Task A_long_press_that_carries_nothing_anywhere_leaves_it_where_it_is()
    {
        Upstream.Data.AddVevent(12, 31, "2031-03-10 11:25:00", "2031-03-10 11:50:00", ("type", "Vevent"), ("text", "TANGUY Annick"), ("fiche_id", 5009L));
        var page = await EnterPlannerAsync(VisitorOptions.Phone);
        await using (var finger = await Finger.DownAsync(page, 31, 697))
            await Expect(page.Tab.Locator(".grid-ghost")).ToBeVisibleAsync();

        await Expect(page.Tab.Locator(".grid-ghost")).ToBeHiddenAsync();
        await page.Of("TANGUY Annick").TapAsync();
        await Expect(page.Panel.GetByLabel("Heure")).ToHaveValueAsync("11:25");
        await Expect(page.Batches).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_move_is_given_up_by_a_button()
    {
        var page = await EnterPlannerAsync(VisitorOptions.Phone);
        await page.Of("DURAND Paul").TapAsync();
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Déplacer" }).TapAsync();
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Renoncer" }).TapAsync();

        await Expect(page.Tab.Locator(".grid-moving-hint")).ToBeHiddenAsync();
        await Expect(page.Said).ToHaveTextAsync("Laissé à sa place.");
        await Expect(page.Batches).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_waits_is_taken_back_over_an_open_sheet()
    {
        var page = await EnterPlannerAsync(VisitorOptions.Phone);
        await using (var finger = await Finger.DownAsync(page, 31, 640))
        {
            await Expect(page.Tab.Locator(".grid-ghost")).ToBeVisibleAsync();
            await finger.MoveAsync(31, 700);
        }

        await Expect(page.Batches).ToHaveCountAsync(1);
        await page.Of("DURAND Paul").TapAsync();
        await Expect(page.Panel.GetByLabel("Heure")).ToBeVisibleAsync();
        await page.Batches.GetByRole(AriaRole.Button, new() { Name = "Annuler", Exact = true }).TapAsync();
        await Expect(page.Batches).ToHaveCountAsync(0);
    }

    /// <summary>A finger on the glass, until it is disposed of.</summary>
    private sealed class Finger : IAsyncDisposable
    {
        private readonly ICDPSession _session;
        private readonly PlannerPage _page;

        private Finger(ICDPSession session, PlannerPage page) => (_session, _page) = (session, page);

        public static async Task<Finger> DownAsync(PlannerPage page, long calendar, int minute)
        {
            var finger = new Finger(await page.Tab.Context.NewCDPSessionAsync(page.Tab), page);
            await finger.SendAsync("touchStart", calendar, minute);
            return finger;
        }

        public Task MoveAsync(long calendar, int minute) => SendAsync("touchMove", calendar, minute);

        public async ValueTask DisposeAsync() => await _session.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });

        private async Task SendAsync(string type, long calendar, int minute)
        {
            var (x, y) = await _page.PointAsync(calendar, minute);
            await _session.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = new[] { new { x, y } } });
        }
    }
}
