using System.Diagnostics;
using ClicRdv.Benchmarks.Running;
using ClicRdvPortal.Tests.Shared.Soak;

namespace ClicRdv.Benchmarks.Soaking;

/// <summary>Fifty people at work at the same time: what of one of them came to another, which is to be nothing.</summary>
internal static class SoakBenchmark
{
    private const int People = 50;
    private const int Operations = 100_000;

    public static Task<IReadOnlyList<Reading>> MeasureAsync() => MeasureAsync(withFaults: false);

    public static Task<IReadOnlyList<Reading>> MeasureStormAsync() => MeasureAsync(withFaults: true);

    private static async Task<IReadOnlyList<Reading>> MeasureAsync(bool withFaults)
    {
        var watch = Stopwatch.StartNew();
        var tally = await SoakRun.RunAsync(new SoakSettings(People, Operations) { Faults = withFaults });
        await Console.Error.WriteLineAsync($"{tally}\n{watch.Elapsed.TotalMinutes:0.0} minutes");
        return
        [
            Nothing($"of {tally.CallsOfSomebody} calls about somebody, those made as another", "calls", SoakViolation.CallAsAnother),
            Nothing(
                $"of {tally.Seen} pages, frames and readings, those with something of another's",
                "renders",
                SoakViolation.PageOfAnother, SoakViolation.FrameOfAnother, SoakViolation.ReadingOfAnother),
            Nothing("rows upstream that carry another's writing", "rows", SoakViolation.RowOfAnother),
            Nothing("circuits and cookies that went on for another", "times", SoakViolation.CircuitTakenUp, SoakViolation.EndedCookie),
            Nothing("writes told as done that are not, or the other way round; done twice", "writes", SoakViolation.FalseClaim, SoakViolation.Doubled),
            new($"of {tally.Operations.Values.Sum()} operations, those that went wrong otherwise", Comparison.OfCounts(tally.Failures.Values.Sum(), 0), "times", 1),
        ];

        Reading Nothing(string what, string unit, params SoakViolation[] kinds) =>
            new(what, Comparison.OfCounts(kinds.Sum(kind => tally.Violations.GetValueOrDefault(kind)), 0), unit, 1);
    }
}
