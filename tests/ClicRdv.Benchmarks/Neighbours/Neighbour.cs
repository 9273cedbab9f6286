using System.Diagnostics;
using System.Globalization;
using ClicRdv.Benchmarks.Planner;
using ClicRdv.Benchmarks.Servers;
using ClicRdv.Emulator.Seed.Measuring;
using ClicRdvPortal;
using ClicRdvPortal.Tests.Shared;
using DemoAccount = ClicRdv.Emulator.Seed.DemoAccount;

namespace ClicRdv.Benchmarks.Neighbours;

/// <summary>
/// Somebody at work: every two seconds a page anew or, in turn with that, another day in the open tab. Eight
/// calendars of twenty-five appointments, on a day that the portal has not read for them lately.
/// </summary>
internal sealed class Neighbour : IAsyncDisposable
{
    private const int Calendars = 8;

    /// <summary>More than the portal keeps: who comes round to a day again finds that it is read anew.</summary>
    private const int Days = 21;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly PortalBrowser _browser;
    private readonly HeadlessCircuit _tab;
    private readonly TimeSpan _offset;
    private int _done;

    private Neighbour(PortalBrowser browser, HeadlessCircuit tab, TimeSpan offset) => (_browser, _tab, _offset) = (browser, tab, offset);

    /// <param name="portal">Where they work.</param>
    /// <param name="number">From 0: people do not do everything at the same moment.</param>
    /// <param name="of">How many people there are.</param>
    public static async Task<Neighbour> ArriveAsync(ServerProcess portal, int number, int of)
    {
        var browser = await PlannerSite.SignedInAsync(portal, DemoAccount.Staff(number + 1));
        var tab = await PlannerVisits.OpenAsync(browser, Address(0), keepFrames: true);
        return new Neighbour(browser, tab, Pause * (number / (double)of)) { _done = number };
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
            await (_done % 2 == 0 ? LookAsync(_done) : PlannerVisits.MoveAsync(_tab, _browser.Address, Address(_done)));
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

    /// <summary>Opens every day once.</summary>
    public async Task LookRoundAsync()
    {
        for (var day = 0; day < Days; day++)
            await LookAsync(day);
    }

    private async Task LookAsync(int day)
    {
        using var page = await _browser.GetAsync(Address(day));
        page.EnsureSuccessStatusCode();
        await page.Content.ReadAsByteArrayAsync();
    }

    private static string Address(int day) =>
        $"{PortalUrls.Planner(EvenLoad.GroupId)}?view=day&calendars={string.Join(',', Enumerable.Range(0, Calendars).Select(number => EvenLoad.FirstCalendar + number))}&date="
        + HeavyViews.Load.Monday.AddDays(day % Days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
