using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>Portal and emulator stand at a moment; the browser is years away and in another zone.</summary>
public sealed class NowLineTests(Chromium chromium) : Journey(chromium)
{
    // 10 March 2031, 16:30 in Paris.
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2031, 3, 10, 15, 30, 0, TimeSpan.Zero));

    [Fact]
    public async Task Today_opens_where_the_day_has_come_to()
    {
        var tab = await EnterAsync("?calendars=31");

        Assert.Equal("0.5", await PlaceAsync(tab, "2031-03-10"));
        Assert.NotEqual(0, await tab.EvaluateAsync<int>("document.querySelector('planner-grid').scrollTop"));
    }

    [Fact]
    public async Task Midnight_takes_the_line_to_the_next_day()
    {
        _clock.SetUtcNow(new DateTimeOffset(2031, 3, 10, 22, 59, 59, TimeSpan.Zero));
        var tab = await EnterAsync("?view=week&calendars=31&hours=0-24");

        await Expect(tab.Locator("planner-col[data-date='2031-03-11']")).ToHaveCSSAsync("--now", "0");
        Assert.Equal("0", await PlaceAsync(tab, "2031-03-11"));
        Assert.Null(await PlaceAsync(tab, "2031-03-10"));
    }

    [Fact]
    public async Task Another_day_has_no_line_and_opens_at_its_beginning()
    {
        var tab = await EnterAsync("?date=2031-03-12&calendars=31");

        Assert.Null(await PlaceAsync(tab, "2031-03-12"));
        Assert.Equal(0, await tab.EvaluateAsync<int>("document.querySelector('planner-grid').scrollTop"));
    }

    protected override Task<PortalOverEmulator> StartSiteAsync() => PortalOverEmulator.StartAsync(_clock, Configure);

    /// <summary>How far down a day's column the line stands, from its hour on; null where there is none.</summary>
    private static Task<string?> PlaceAsync(IPage tab, string day) => tab.EvaluateAsync<string?>(
        """
        day => {
          const column = document.querySelector(`planner-col[data-date="${day}"]`);
          const line = getComputedStyle(column, "::after");
          const hours = Number(getComputedStyle(column).getPropertyValue("--hours"));
          return line.content === "none" ? null : String(Math.round(parseFloat(line.top) / column.clientHeight * hours * 10) / 10 % 1);
        }
        """,
        day);

    private async Task<IPage> EnterAsync(string query)
    {
        var claire = await ArriveAsync(new VisitorOptions { Height = 600 });
        await Shell.EnterAsync(claire.Tab, PortalUrls.Planner(12) + query);
        await claire.Tab.Locator("planner-grid[data-interactive=true]").WaitForAsync();
        return claire.Tab;
    }
}
