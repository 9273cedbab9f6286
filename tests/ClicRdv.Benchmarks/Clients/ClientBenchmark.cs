using ClicRdv.Benchmarks.Clients.HandWritten;
using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers;

namespace ClicRdv.Benchmarks.Clients;

/// <summary>
/// What the client library costs a program that reads with it: time, processor and bytes allocated, for a page of vevents
/// and for all the fiches of a group, and whether the heap grows while it walks.
/// </summary>
internal static class ClientBenchmark
{
    public const string ApiKey = "demo-key";
    public const int PageSize = 200;

    private const double TimeAim = 1.15;
    private const double AllocationAim = 1.3;
    private const double HeapAim = 1.1;
    private const int Fiches = 10_000;
    private const int FirstStop = 2_000;
    private const int PagesAtOnce = 20;
    private const int WarmUps = 4;
    private const int Count = 15;
    private const int HeapWalks = 5;
    private const double Kilobyte = 1024;
    private static readonly EmulatorLoad Load = new(20, 20, 5, new DateOnly(2020, 1, 6), Fiches);

    public static async Task<IReadOnlyList<Reading>> MeasureAsync()
    {
        await using var emulator = await ServerProcess.StartEmulatorAsync(Load);
        using var library = new LibraryReader(emulator.Address);
        using var handWritten = new HandWrittenReader(emulator.Address);
        return
        [
            .. await CostsAsync($"a page of {PageSize} vevents, {PagesAtOnce} times", ReadPagesAsync),
            .. await CostsAsync($"a walk of {Fiches} fiches", WalkAsync),
            new("heap at the end of a walk, against that after " + FirstStop, await HeapAsync(library), "KB", HeapAim),
        ];

        async Task<Reading[]> CostsAsync(string what, Func<IReader, Task> work) =>
        [
            await ReadAsync(what + ", time", Cost.TimeAsync, work, "ms", TimeAim),
            await ReadAsync(what + ", processor", Cost.ProcessorAsync, work, "ms", TimeAim),
            await ReadAsync(what + ", allocated", Cost.AllocationAsync, work, "KB", AllocationAim),
        ];

        async Task<Reading> ReadAsync(string what, Func<Func<Task>, Task<double>> cost, Func<IReader, Task> work, string unit, double aim) =>
            new(what, await Pairs.MeasureAsync(WarmUps, Count, () => cost(() => work(library)), () => cost(() => work(handWritten))), unit, aim);
    }

    private static async Task ReadPagesAsync(IReader reader)
    {
        for (var i = 0; i < PagesAtOnce; i++)
            Check(await reader.ReadPageAsync(), PageSize);
    }

    private static async Task WalkAsync(IReader reader)
    {
        var met = 0;
        await foreach (var _ in reader.WalkAsync())
            met++;
        Check(met, Fiches);
    }

    /// <summary>Both heaps are of one walk, which is held at those places, a page in its hands.</summary>
    private static async Task<Comparison> HeapAsync(LibraryReader reader)
    {
        var walks = new List<(double, double)>(HeapWalks);
        for (var i = 0; i < HeapWalks; i++)
        {
            var (met, after, atEnd) = (0, 0L, 0L);
            await foreach (var _ in reader.WalkAsync())
            {
                met++;
                if (met == FirstStop)
                    after = HeapInUse.Measure();
                if (met == Fiches)
                    atEnd = HeapInUse.Measure();
            }

            Check(met, Fiches);
            walks.Add((atEnd / Kilobyte, after / Kilobyte));
        }

        return Comparison.OfPairs(walks);
    }

    private static void Check(int read, int expected)
    {
        if (read != expected)
            throw new InvalidOperationException($"{read} records were read where {expected} are.");
    }
}
