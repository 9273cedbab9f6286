using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers;
using ClicRdvPortal;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdv.Benchmarks.Calls;

/// <summary>
/// Counts, in the emulator's journal, what each page view asks of the upstream: the prerendered page alone, and the
/// page with the circuit that takes it over, in a new session and in one that has read its groups.
/// </summary>
internal static class CallsBenchmark
{
    private const double NotOneMore = 1;
    private const int ManyCalendars = 450;

    public static async Task<IReadOnlyList<Reading>> MeasureAsync()
    {
        await using var site = await PortalSite.StartAsync();
        var fewest = new FewestCalls(site.Emulator.Data);
        var readings = new List<Reading> { await SignInAsync(site, fewest) };
        await AddViewsAsync(readings, site, PortalUrls.Groups, fewest.Groups, own: 0);
        await AddViewsAsync(readings, site, PortalUrls.GroupSettings(12), fewest.Groups, own: 1);
        await AddViewsAsync(readings, site, PortalUrls.Calendars(12), fewest.Groups, fewest.CalendarsOf(12));

        for (var i = site.Emulator.Data.Calendars(12).Count; i < ManyCalendars; i++)
            site.Emulator.Data.AddCalendar(12, $"Agenda {i}");
        await AddViewsAsync(readings, site, PortalUrls.Calendars(12), fewest.Groups, fewest.CalendarsOf(12), $" of {ManyCalendars}");
        return readings;
    }

    /// <summary>From the login form to the groups, where signing in leads.</summary>
    private static async Task<Reading> SignInAsync(PortalSite site, FewestCalls fewest)
    {
        site.Upstream.ClearRequests();
        using var browser = await site.SignedInAsync();
        (await browser.GetAsync(PortalUrls.Home)).Dispose();
        return await ViewAsync(browser, site, PortalUrls.Groups, withCircuit: true, 1 + fewest.Groups, "sign-in and /groups, with circuit");
    }

    private static async Task AddViewsAsync(List<Reading> readings, PortalSite site, string path, int groups, int own, string note = "")
    {
        foreach (var withCircuit in (bool[])[false, true])
        {
            using var browser = await site.SignedInAsync();
            var what = $"{path}{note}, {(withCircuit ? "with circuit" : "page alone")}";
            site.Upstream.ClearRequests();
            readings.Add(await ViewAsync(browser, site, path, withCircuit, groups + own, what + ", cold"));
            if (!withCircuit)
                continue;
            site.Upstream.ClearRequests();
            readings.Add(await ViewAsync(browser, site, path, withCircuit, own, what + ", warm"));
        }
    }

    private static async Task<Reading> ViewAsync(PortalBrowser browser, PortalSite site, string path, bool withCircuit, int fewest, string what)
    {
        if (withCircuit)
        {
            await using var circuit = await browser.OpenCircuitAsync(path);
            await SettleAsync(() => circuit.Batches + site.Upstream.CountRequests());
        }
        else
        {
            using var page = await browser.GetAsync(path);
            page.EnsureSuccessStatusCode();
        }

        return new Reading(what, Comparison.OfCounts(site.Upstream.CountRequests(), fewest), "calls", NotOneMore);
    }

    /// <summary>A circuit may call after its first batch, so the count is taken once nothing has moved for a while.</summary>
    private static async Task SettleAsync(Func<int> moves)
    {
        for (var (before, quiet) = (-1, 0); quiet < 5;)
        {
            await Task.Delay(100);
            var now = moves();
            quiet = now == before ? quiet + 1 : 0;
            before = now;
        }
    }
}
