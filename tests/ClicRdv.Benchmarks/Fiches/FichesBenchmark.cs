using ClicRdv.Benchmarks.Browsing;
using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers;
using ClicRdv.Emulator.Seed.Measuring;
using ClicRdvPortal;
using Tests.Shared;

namespace ClicRdv.Benchmarks.Fiches;

/// <summary>
/// The customers of a group that has 200,000 of them and a million vevents: a search in Chromium over an upstream whose every answer
/// takes 100 ms, against the same call made directly; the portal's heap while one circuit pages through them.
/// </summary>
internal static class FichesBenchmark
{
    private const double SearchAim = 1.25;
    private const double HeapAim = 1.05;

    // A practice searches all day: what runs has been compiled for good (thirty calls of each method).
    private const int WarmUps = 20;
    private const int Count = 24;
    private const int FirstPages = 10;
    private const int AllPages = 200;
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);
    private static readonly string[] Names = ["Delaunay", "Deschamps"];

    public static async Task<IReadOnlyList<Reading>> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("clicrdv-fiches-");
        try
        {
            return await MeasureAsync(Path.Combine(folder.FullName, "emulator.db"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Reading>> MeasureAsync(string database)
    {
        await using var emulator = await EmulatorFixture.StartAsync(options =>
        {
            options.Database = database;
            options.Seed.Practitioners = 100;
            options.Seed.AppointmentsPerDay = 20;
            options.Seed.Days = 500;
            options.Seed.Monday = new DateOnly(2030, 1, 7);
            options.Seed.Fiches = 200_000;
        });
        await using var portal = await ServerProcess.StartPortalAsync(emulator.Address);
        await using var chromium = await ChromiumProcess.StartAsync();
        await using var hand = new FichesHand(await chromium.OpenAsync(portal, PortalUrls.Fiches(EvenLoad.GroupId)));
        using var direct = new DirectSearch(emulator);
        await hand.SearchAsync(Names[1]);
        var turn = 0;
        var search = await Pairs.MeasureAsync(WarmUps, Count, () => WithLatencyAsync(() => hand.SearchAsync(Names[turn++ % 2])), () => WithLatencyAsync(direct.RepeatAsync));

        await hand.GoToAsync(PortalUrls.Fiches(EvenLoad.GroupId));
        await hand.PageOnAsync(FirstPages);
        var before = await portal.IdleHeapAsync();
        await hand.PageOnAsync(AllPages - FirstPages);
        var after = await portal.IdleHeapAsync();
        return
        [
            new("search by name, Enter to rows painted, against the upstream's own answer", search, "ms", SearchAim),
            new("heap after 10,000 customers were paged through, against 500", new Comparison(after / 1024.0, before / 1024.0, (double)after / before), "KB", HeapAim),
        ];

        async Task<double> WithLatencyAsync(Func<Task<double>> work)
        {
            emulator.Control.Latency = Latency;
            try
            {
                return await work();
            }
            finally
            {
                emulator.Control.Latency = TimeSpan.Zero;
            }
        }
    }
}
