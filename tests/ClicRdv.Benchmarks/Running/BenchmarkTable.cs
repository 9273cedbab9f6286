using ClicRdv.Benchmarks.Browsing;
using ClicRdv.Benchmarks.Calls;
using ClicRdv.Benchmarks.Circuits;
using ClicRdv.Benchmarks.Clients;
using ClicRdv.Benchmarks.Faults;
using ClicRdv.Benchmarks.Fiches;
using ClicRdv.Benchmarks.Fuzzing;
using ClicRdv.Benchmarks.Heap;
using ClicRdv.Benchmarks.Lapses;
using ClicRdv.Benchmarks.Neighbours;
using ClicRdv.Benchmarks.Pages;
using ClicRdv.Benchmarks.Planner;
using ClicRdv.Benchmarks.Scale;
using ClicRdv.Benchmarks.Soaking;
using ClicRdv.Benchmarks.Stopping;

namespace ClicRdv.Benchmarks.Running;

/// <summary>Every benchmark there is, in the order in which they run. A new one adds its line.</summary>
internal static class BenchmarkTable
{
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("calls", "Upstream calls of a page view, against the fewest that could do", CallsBenchmark.MeasureAsync),
        new("page", "Time to a page over an upstream that takes 100 ms, against the same calls made directly", PageBenchmark.MeasureAsync),
        new("heap", "Heap that a signed-in circuit holds, against a circuit of a bare page", HeapBenchmark.MeasureAsync),
        new("planner", "The planner's memory, batches and calls, against plain markup, against fewer appointments, against the fewest calls", PlannerBenchmark.MeasureAsync, ByNameOnly: true),
        new("browser", "What a hand waits for on the planner in Chromium, against a click that only counts", BrowsingBenchmark.MeasureAsync, ByNameOnly: true),
        new("fiches", "Customers among 200,000 in Chromium: a search against the upstream's own answer, the heap while paging", FichesBenchmark.MeasureAsync, ByNameOnly: true),
        new("client", "Reading with the client library, against HttpClient and generated JSON written by hand", ClientBenchmark.MeasureAsync),
        new("scale", "Calls to an emulator with a million vevents, against one with fifty thousand", ScaleBenchmark.MeasureAsync, ByNameOnly: true),
        new("lapse", "A thousand saves during which the upstream session ends: what was claimed against what stands upstream", LapseBenchmark.MeasureAsync, ByNameOnly: true),
        new("circuits", "Heap that a closed circuit leaves behind, against what an open one holds", CircuitsBenchmark.MeasureAsync, ByNameOnly: true),
        new("neighbours", "What twenty people wait for while one more opens the heaviest views in a loop, against without that one", NeighboursBenchmark.MeasureAsync, ByNameOnly: true),
        new("soak", "Fifty people at work at once, a hundred thousand operations: what of one came to another, against nothing", SoakBenchmark.MeasureAsync, ByNameOnly: true),
        new("storm", "The same over an upstream of which a call in ten goes wrong: what was claimed of writes against what stands upstream", SoakBenchmark.MeasureStormAsync, ByNameOnly: true),
        new("views", "Five thousand pages while one read in ten fails: what they show and say, against chance", ViewsBenchmark.MeasureAsync, ByNameOnly: true),
        new("outage", "An upstream that answers nobody: calls all the same, and how soon pages are back", OutageBenchmark.MeasureAsync, ByNameOnly: true),
        new("fuzz", "A hundred thousand malformed frames and bodies: what of them the portal, a neighbour or the heap feels, against nothing", FuzzBenchmark.MeasureAsync, ByNameOnly: true),
        new("stop", "A stop with a hundred pages open, half of them with something typed, against the time it may take", StopBenchmark.MeasureAsync, ByNameOnly: true),
    ];
}
