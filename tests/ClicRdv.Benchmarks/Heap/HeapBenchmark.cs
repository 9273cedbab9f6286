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
    private const double Kilobyte = 1024;

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
                () => SlopeAsync(site.Portal, path, site.SignedInAsync),
                () => SlopeAsync(bare, "/", () => Task.FromResult(new PortalBrowser(bare.Address))));
            readings.Add(new Reading(path, figures, "KB", Aim));
        }

        return readings;
    }

    /// <summary>Kilobytes a circuit.</summary>
    private static async Task<double> SlopeAsync(ServerProcess server, string path, Func<Task<PortalBrowser>> visitor)
    {
        var before = await server.HeapAsync();
        var browsers = new List<PortalBrowser>(Circuits);
        var circuits = new List<HeadlessCircuit>(Circuits);
        for (var i = 0; i < Circuits; i++)
        {
            browsers.Add(await visitor());
            circuits.Add(await browsers[i].OpenCircuitAsync(path));
        }

        await SettleAsync(circuits);
        var slope = (await server.HeapAsync() - before) / Kilobyte / Circuits;

        foreach (var circuit in circuits)
            await circuit.DisposeAsync();
        browsers.ForEach(browser => browser.Dispose());
        await server.WaitForNoCircuitAsync();
        return slope;
    }

    private static async Task SettleAsync(List<HeadlessCircuit> circuits)
    {
        for (var before = -1; circuits.Sum(circuit => circuit.Batches) != before;)
        {
            before = circuits.Sum(circuit => circuit.Batches);
            await Task.Delay(300);
        }
    }
}
