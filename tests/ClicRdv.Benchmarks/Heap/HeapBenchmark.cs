using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers;
using ClicRdvPortal;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdv.Benchmarks.Heap;

/// <summary>
/// What one more open tab costs the server, each tab somebody else's: sign-in, session, remembered groups and all. The
/// slope of the server's heap from no circuit to <see cref="Circuits"/>, each server in a process of its own.
/// </summary>
internal static class HeapBenchmark
{
    private const double Aim = 3;
    private const int Circuits = 40;
    private const int WarmUps = 1;
    private const int Count = 5;

    public static async Task<IReadOnlyList<Reading>> MeasureAsync()
    {
        await using var site = await PortalSite.StartAsync();
        await using var bare = await ServerProcess.StartBareAsync();
        var readings = new List<Reading>();
        foreach (var path in (string[])[PortalUrls.Groups, PortalUrls.GroupSettings(12), PortalUrls.Calendars(12), PortalUrls.Calendars(25)])
        {
            var figures = await Pairs.MeasureAsync(
                WarmUps,
                Count,
                () => CircuitSlope.OfHeapAsync(site.Portal, path, site.SignedInAsync, Circuits),
                () => CircuitSlope.OfHeapAsync(bare, "/", () => Task.FromResult(new PortalBrowser(bare.Address)), Circuits));
            readings.Add(new Reading(path, figures, "KB", Aim));
        }

        return readings;
    }
}
