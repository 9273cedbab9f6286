using ClicRdv.Benchmarks.Servers;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdv.Benchmarks.Heap;

/// <summary>The slope of a server's memory from no circuit to many, each of another session.</summary>
internal static class CircuitSlope
{
    private const double Kilobyte = 1024;

    /// <summary>Kilobytes of heap a circuit.</summary>
    public static Task<double> OfHeapAsync(ServerProcess server, string path, Func<Task<PortalBrowser>> visitor, int circuits) =>
        MeasureAsync(server, path, visitor, circuits, server.HeapAsync);

    /// <summary>Kilobytes a circuit of what <paramref name="memory"/> counts in bytes.</summary>
    public static async Task<double> MeasureAsync(ServerProcess server, string path, Func<Task<PortalBrowser>> visitor, int circuits, Func<Task<long>> memory)
    {
        var before = await memory();
        var browsers = new List<PortalBrowser>(circuits);
        var open = new List<HeadlessCircuit>(circuits);
        for (var i = 0; i < circuits; i++)
        {
            browsers.Add(await visitor());
            open.Add(await browsers[i].OpenCircuitAsync(path));
        }

        await SettleAsync(open);
        var slope = (await memory() - before) / Kilobyte / circuits;

        foreach (var circuit in open)
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
