using System.Diagnostics;
using System.Globalization;
using ClicRdv.Benchmarks.Planner;
using ClicRdv.Benchmarks.Servers;
using ClicRdv.Emulator.Seed.Measuring;
using ClicRdvPortal;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdv.Benchmarks.Neighbours;

/// <summary>
/// Somebody at work, in a session of their own: every two seconds a page anew or, in turn with that, another day in the open tab. Eight
/// calendars of twenty-five appointments, on a day that the portal has not read for them lately.
/// </summary>
internal sealed class Neighbour : IAsyncDisposable
{
    private const int Calendars = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly PortalBrowser _browser;
    private readonly HeadlessCircuit _tab;
    private readonly TimeSpan _offset;
    private readonly string _calendars;
    private int _done;

    private Neighbour(PortalBrowser browser, HeadlessCircuit tab, TimeSpan offset, string calendars) =>
        (_browser, _tab, _offset, _calendars) = (browser, tab, offset, calendars);

    /// <param name="portal">Where they work.</param>
    /// <param name="number">From 0: people do not do everything at the same moment.</param>
    public static async Task<Neighbour> ArriveAsync(ServerProcess portal, int number)
    {
        var browser = await PlannerSite.SignedInAsync(portal);
        var calendars = HeavyViews.CalendarsFrom(number, Calendars);
        var tab = await PlannerVisits.OpenAsync(browser, Address(calendars, 0), keepFrames: true);
        return new Neighbour(browser, tab, TimeSpan.FromMilliseconds(97 * number % Pause.TotalMilliseconds), calendars);
    }

    /// <summary>Works for so long, and says how many milliseconds each thing took. One that takes longer than the pause puts the next off.</summary>
    public async Task<IReadOnlyList<double>> WorkAsync(TimeSpan length)
    {
        var waits = new List<double>();
        var since = Stopwatch.StartNew();
        for (var next = _offset; next < length; next += Pause)
        {
            if (next > since.Elapsed)
                await Task.Delay(next - since.Elapsed);
            var begun = Stopwatch.GetTimestamp();
            await (_done % 2 == 0 ? LookAsync() : TurnAsync());
            waits.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            _done++;
        }

        return waits;
    }

    public async ValueTask DisposeAsync()
    {
        await _tab.DisposeAsync();
        _browser.Dispose();
    }

    private async Task LookAsync()
    {
        using var page = await _browser.GetAsync(Address(_calendars, _done));
        page.EnsureSuccessStatusCode();
        await page.Content.ReadAsByteArrayAsync();
    }

    private async Task TurnAsync()
    {
        var seen = _tab.Frames.Count();
        await _tab.NavigateAsync(new Uri(_browser.Address, Address(_calendars, _done)));
        await _tab.WaitForFrameAsync("data-shown", after: seen);
    }

    private static string Address(string calendars, int day) =>
        $"{PortalUrls.Planner(EvenLoad.GroupId)}?view=day&calendars={calendars}&date="
        + HeavyViews.Load.Monday.AddDays(day % HeavyViews.Load.Days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
