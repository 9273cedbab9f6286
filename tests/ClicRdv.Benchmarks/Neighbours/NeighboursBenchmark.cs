using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers;

namespace ClicRdv.Benchmarks.Neighbours;

/// <summary>
/// Twenty people look at days of the planner and turn from one to the next, while one more opens the heaviest views there are without a
/// pause: how much longer the twenty wait than without that one.
/// </summary>
internal static class NeighboursBenchmark
{
    public const int People = 20;

    private const int WarmUps = 1;
    private const int Count = 4;
    private const double Aim = 1.5;
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<Reading>> MeasureAsync()
    {
        await using var emulator = await ServerProcess.StartEmulatorAsync(HeavyViews.Load);
        await using var upstream = await RememberingUpstream.StartAsync(emulator.Address);
        await using var portal = await ServerProcess.StartPortalAsync(upstream.Address);
        var people = new List<Neighbour>();
        try
        {
            for (var number = 0; number < People; number++)
                people.Add(await Neighbour.ArriveAsync(portal, number, People));
            await people[0].LookRoundAsync();
            await using var heavy = await HeavyViews.ArriveAsync(portal);
            return
            [
                await AgainstNobodyAsync("months of 20,000 appointments", heavy.MonthAsync),
                await AgainstNobodyAsync("weeks of 50 calendars", heavy.WeekAsync),
                await AgainstNobodyAsync("exports of 50,000 customers", heavy.ExportAsync),
            ];
        }
        finally
        {
            foreach (var person in people)
                await person.DisposeAsync();
        }

        async Task<Reading> AgainstNobodyAsync(string what, Func<Task> view)
        {
            await view();
            return new(
                $"p95 of {People} people's views and turns beside {what}",
                await Pairs.MeasureAsync(WarmUps, Count, () => BesideAsync(people, view), () => Percentile95Async(people)),
                "ms",
                Aim);
        }
    }

    /// <summary>The same stretch, and the view again and again from its beginning to its end. What is begun is ended before the next stretch.</summary>
    private static async Task<double> BesideAsync(IReadOnlyList<Neighbour> people, Func<Task> view)
    {
        using var isOver = new CancellationTokenSource();
        var heavy = RepeatAsync(view, isOver.Token);
        try
        {
            return await Percentile95Async(people);
        }
        finally
        {
            await isOver.CancelAsync();
            await heavy;
        }
    }

    private static async Task RepeatAsync(Func<Task> view, CancellationToken isOver)
    {
        do
        {
            await view();
        }
        while (!isOver.IsCancellationRequested);
    }

    private static async Task<double> Percentile95Async(IReadOnlyList<Neighbour> people)
    {
        var waits = (await Task.WhenAll(people.Select(person => person.WorkAsync(Stretch)))).SelectMany(some => some).Order().ToList();
        return waits[(int)Math.Ceiling(waits.Count * 0.95) - 1];
    }
}
