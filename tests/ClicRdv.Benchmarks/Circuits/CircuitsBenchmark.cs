using ClicRdv.Benchmarks.Heap;
using ClicRdv.Benchmarks.Planner;
using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdv.Benchmarks.Circuits;

/// <summary>What a circuit leaves behind when it is closed, against what it holds while it is open.</summary>
internal static class CircuitsBenchmark
{
    private const double Aim = 0.05;
    private const int PerRound = 50;
    private const int Rounds = 20;

    /// <summary>What is compiled, pooled and remembered once for all comes in these.</summary>
    private const int WarmUps = 5;
    private const int OfWhichSlope = 30;

    public static async Task<IReadOnlyList<Reading>> MeasureAsync()
    {
        await using var emulator = await PlannerSite.StartEmulatorAsync();
        await using var portal = await ServerProcess.StartPortalAsync(emulator.Address);
        using var browser = await PlannerSite.SignedInAsync(portal);
        var open = await CircuitSlope.MeasureAsync(portal, PlannerSite.Day, () => PlannerSite.SignedInAsync(portal), OfWhichSlope, portal.IdleHeapAsync);
        return
        [
            await ReadingAsync("tabs of one session", portal, open, RoundOfTabsAsync),
            await ReadingAsync("sessions of a tab each, signed out", portal, open, RoundOfSessionsAsync),
        ];

        async Task RoundOfTabsAsync() => await CloseAsync(await OpenAsync(Enumerable.Repeat(browser, PerRound)));

        async Task RoundOfSessionsAsync()
        {
            var browsers = new List<PortalBrowser>();
            for (var i = 0; i < PerRound; i++)
                browsers.Add(await PlannerSite.SignedInAsync(portal));
            var circuits = await OpenAsync(browsers);
            foreach (var one in browsers)
                (await one.SignOutAsync(PlannerSite.Day)).Dispose();
            await CloseAsync(circuits);
            browsers.ForEach(one => one.Dispose());
        }
    }

    private static async Task<Reading> ReadingAsync(string what, ServerProcess portal, double open, Func<Task> roundAsync)
    {
        for (var round = 0; round < WarmUps; round++)
            await HeapAfterAsync(portal, roundAsync);
        var heaps = new List<double>();
        for (var round = 0; round < Rounds; round++)
            heaps.Add(await HeapAfterAsync(portal, roundAsync));
        var left = LeastSquares.Slope(heaps) / PerRound;
        return new Reading($"heap left by a closed circuit, {what}", new Comparison(left, open, left / open), "KB", Aim);
    }

    private static async Task<double> HeapAfterAsync(ServerProcess portal, Func<Task> roundAsync)
    {
        await roundAsync();
        await portal.WaitForNoCircuitAsync();
        return await portal.IdleHeapAsync() / 1024d;
    }

    private static async Task<List<HeadlessCircuit>> OpenAsync(IEnumerable<PortalBrowser> browsers)
    {
        var circuits = new List<HeadlessCircuit>();
        foreach (var browser in browsers)
            circuits.Add(await PlannerVisits.OpenAsync(browser, PlannerSite.Day));
        return circuits;
    }

    private static async Task CloseAsync(List<HeadlessCircuit> circuits)
    {
        foreach (var circuit in circuits)
            await circuit.DisposeAsync();
    }
}
