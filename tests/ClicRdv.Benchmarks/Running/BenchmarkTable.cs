using ClicRdv.Benchmarks.Calls;
using ClicRdv.Benchmarks.Heap;
using ClicRdv.Benchmarks.Pages;

namespace ClicRdv.Benchmarks.Running;

/// <summary>Every benchmark there is, in the order in which they run. A new one adds its line.</summary>
internal static class BenchmarkTable
{
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("calls", "Upstream calls of a page view, against the fewest that could do", CallsBenchmark.MeasureAsync),
        new("page", "Time to a page over an upstream that takes 100 ms, against the same calls made directly", PageBenchmark.MeasureAsync),
        new("heap", "Heap that a signed-in circuit holds, against a circuit of a bare page", HeapBenchmark.MeasureAsync),
    ];
}
