using ClicRdv.Benchmarks.Planner;
using ClicRdv.Benchmarks.Running;

namespace ClicRdv.Benchmarks.Browsing;

/// <summary>What a hand waits for on the planner in Chromium, against a click that only counts, in the portal's shell.</summary>
internal static class BrowsingBenchmark
{
    private const int WarmUps = 5;
    private const int Count = 80;
    private const double Aim = 3;
    private const double NextDayMilliseconds = 100;
    private const int DragMessages = 2;

    public static async Task<IReadOnlyList<Reading>> MeasureAsync()
    {
        await using var site = await PlannerSite.StartAsync();
        await using var chromium = await ChromiumProcess.StartAsync();
        await using var counter = await EmptyClicks.OpenAsync(chromium, site.Shell);
        await using var days = await PlannerHand.OpenAsync(chromium, site.Portal);
        await using var drags = await PlannerHand.OpenAsync(chromium, site.Portal);
        var (empty, next, drop, messages) = (new List<double>(), new List<double>(), new List<double>(), 0);
        for (var round = -WarmUps; round < Count; round++)
        {
            var figures = (await counter.ClickAsync(), await days.TurnAsync(), await drags.DragAsync());
            if (round < 0)
                continue;
            empty.Add(figures.Item1);
            next.Add(figures.Item2);
            drop.Add(figures.Item3.Milliseconds);
            messages = Math.Max(messages, figures.Item3.Messages);
        }

        return
        [
            Against("next day, click to painted, p95 against an empty click's", next, empty),
            new("next day, click to painted, p95 against 100 ms", Compare(Percentile95(next), NextDayMilliseconds), "ms", 1),
            Against("drag, drop to painted, p95 against an empty click's", drop, empty),
            new("drag, messages to the hub at most", Comparison.OfCounts(messages, DragMessages), "frames", 1),
        ];
    }

    private static Reading Against(string what, List<double> measured, List<double> reference) =>
        new(what, Compare(Percentile95(measured), Percentile95(reference)), "ms", Aim);

    private static Comparison Compare(double measured, double reference) => new(measured, reference, measured / reference);

    private static double Percentile95(List<double> figures) => figures.Order().ElementAt((int)Math.Ceiling(figures.Count * 0.95) - 1);
}
