using ClicRdv.Benchmarks.Heap;
using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdv.Benchmarks.Planner;

/// <summary>What the planner costs the server: memory a circuit, time to a circuit's batch, calls upstream.</summary>
internal static class PlannerBenchmark
{
    private const int Circuits = 30;
    private const int Pairs = 3;
    private const double Mebibyte = 1024;
    private const int CircuitsAGibibyte = 900;
    private const double GibibyteInMebibytes = 1024;
    private const int PageSize = 200;

    /// <summary>Groups, calendars, sets and services, each on one page.</summary>
    private const int FrameCalls = 4;

    public static async Task<IReadOnlyList<Reading>> MeasureAsync()
    {
        await using var site = await PlannerSite.StartAsync();
        return
        [
            .. await HeapAsync(site),
            await ResidentAsync(site),
            .. await TimesAsync(site),
            .. await CallsAsync(site),
        ];
    }

    private static async Task<Reading[]> HeapAsync(PlannerSite site) =>
    [
        await HeapOfAsync("1,000 appointments, against a plain loop of divs", 1, (site.Portal, PlannerSite.Of1000), (site.Plain, PlannerSite.Of1000)),
        await HeapOfAsync("1,000 appointments, against 200", 5.5, (site.Portal, PlannerSite.Of1000), (site.Portal, PlannerSite.Of200)),
        await HeapOfAsync("slots of 5 minutes, against 30", 1.2, (site.Portal, PlannerSite.Day + "&slot=5"), (site.Portal, PlannerSite.Day + "&slot=30")),
        await HeapOfAsync("a day without an appointment, against the shell alone", 2, (site.Portal, PlannerSite.EmptyDay), (site.Shell, PlannerSite.EmptyDay)),
    ];

    private static async Task<Reading> HeapOfAsync(string what, double aim, (ServerProcess Server, string Path) measured, (ServerProcess Server, string Path) reference) => new(
        "heap, " + what,
        await Running.Pairs.MeasureAsync(1, Pairs, () => SlopeAsync(measured), () => SlopeAsync(reference)),
        "KB",
        aim);

    private static Task<double> SlopeAsync((ServerProcess Server, string Path) of) =>
        CircuitSlope.MeasureAsync(of.Server, of.Path, () => PlannerSite.SignedInAsync(of.Server), Circuits, of.Server.IdleHeapAsync);

    /// <summary>The process with nobody on it, and so many circuits more of twenty times twenty-five appointments.</summary>
    private static async Task<Reading> ResidentAsync(PlannerSite site)
    {
        await SlopeAsync((site.Portal, PlannerSite.Day));
        var alone = await site.Portal.IdleResidentAsync() / Mebibyte / Mebibyte;
        var slope = await CircuitSlope.MeasureAsync(site.Portal, PlannerSite.Day, () => PlannerSite.SignedInAsync(site.Portal), Circuits * 4, site.Portal.IdleResidentAsync);
        var needed = alone + (slope / Mebibyte * CircuitsAGibibyte);
        return new Reading($"{CircuitsAGibibyte} circuits, process included, against 1 GiB", new Comparison(needed, GibibyteInMebibytes, needed / GibibyteInMebibytes), "MB", 1);
    }

    private static async Task<Reading[]> TimesAsync(PlannerSite site)
    {
        using var browser = await PlannerSite.SignedInAsync(site.Portal);
        return
        [
            await TimeOfAsync("1,000 appointments, against 200", 5.5, PlannerSite.Of1000, PlannerSite.Of200),
            await TimeOfAsync("slots of 5 minutes, against 30", 1.2, PlannerSite.Day + "&slot=5", PlannerSite.Day + "&slot=30"),
            await NextDayAsync(site, browser),
        ];

        async Task<Reading> TimeOfAsync(string what, double aim, string measured, string reference) => new(
            "page and batch, " + what,
            await Running.Pairs.MeasureAsync(3, 15, () => PlannerVisits.TimeAsync(browser, measured), () => PlannerVisits.TimeAsync(browser, reference)),
            "ms",
            aim);
    }

    /// <summary>To and fro between two days that have been read, against one without an appointment and one more of these.</summary>
    private static async Task<Reading> NextDayAsync(PlannerSite site, PortalBrowser browser)
    {
        await using var full = await PlannerVisits.OpenAsync(browser, PlannerSite.Day, keepFrames: true);
        await using var empty = await PlannerVisits.OpenAsync(browser, PlannerSite.EmptyDay, keepFrames: true);
        var (atFull, atEmpty) = (false, false);
        return new Reading(
            "next day, sent to batch, against days without an appointment",
            await Running.Pairs.MeasureAsync(
                4,
                15,
                () => MoveAsync(full, (atFull = !atFull) ? PlannerSite.NextDay : PlannerSite.Day),
                () => MoveAsync(empty, (atEmpty = !atEmpty) ? PlannerSite.NextEmptyDay : PlannerSite.EmptyDay)),
            "ms",
            3);

        Task<double> MoveAsync(HeadlessCircuit circuit, string path) => PlannerVisits.MoveAsync(circuit, site.Portal.Address, path);
    }

    private static async Task<Reading[]> CallsAsync(PlannerSite site)
    {
        const int Pages = (PlannerSite.Calendars * PlannerSite.PerDay + PageSize - 1) / PageSize;
        using var one = await PlannerSite.SignedInAsync(site.Portal);
        using var five = await PlannerSite.SignedInAsync(site.Portal);
        var ofOne = await site.CallsOfAsync(async () => await (await PlannerVisits.OpenAsync(one, PlannerSite.Day)).DisposeAsync());
        var ofFive = await site.CallsOfAsync(async () =>
        {
            for (var i = 0; i < 5; i++)
                await (await PlannerVisits.OpenAsync(five, PlannerSite.Day)).DisposeAsync();
        });
        await using var circuit = await PlannerVisits.OpenAsync(one, PlannerSite.Day);
        var ahead = await site.CallsOfAsync(() => PlannerVisits.ReadAheadAsync(circuit));
        return
        [
            new("a day with its circuit, new session", Comparison.OfCounts(ofOne, FrameCalls + Pages), "calls", 1),
            new("five tabs of one person, against one", Comparison.OfCounts(ofFive, ofOne), "calls", 1.2),
            new("read ahead of both neighbours, apart", Comparison.OfCounts(ahead, 2 * Pages), "calls", 1),
        ];
    }
}
