using System.Diagnostics;
using System.Globalization;
using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers;

namespace ClicRdv.Benchmarks.Scale;

/// <summary>
/// Whether the emulator's answers depend on how much it holds: the same calls, with the same number of records in their
/// answers, to a large store and to a small one, both in files.
/// </summary>
internal static class ScaleBenchmark
{
    private const double Aim = 1.5;
    private const int WarmUps = 5;
    private const int Count = 31;

    // A hundred calendars with twenty appointments a day, for 500 days and for 25: a week is the same in both.
    private static readonly EmulatorLoad Large = new(100, 20, 500, new DateOnly(2019, 5, 6), 200_000);
    private static readonly EmulatorLoad Small = new(100, 20, 25, new DateOnly(2020, 1, 6), 10_000);

    public static async Task<IReadOnlyList<Reading>> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("clicrdv-scale-");
        try
        {
            await using var large = await StartAsync(Large with { Database = Path.Combine(folder.FullName, "large.db") });
            await using var small = await StartAsync(Small with { Database = Path.Combine(folder.FullName, "small.db") });
            using var ofLarge = new ScaleCalls(large.Address);
            using var ofSmall = new ScaleCalls(small.Address);
            await ofLarge.PrepareAsync();
            await ofSmall.PrepareAsync();
            return
            [
                await ReadAsync($"a week of {ScaleCalls.CalendarsOfWeek} calendars, whole", calls => calls.ReadWeekAsync()),
                await ReadAsync("a week of one calendar", calls => calls.ReadWeekOfOneAsync()),
                await ReadAsync($"a search by name that finds {ScaleCalls.Changed}", calls => calls.SearchAsync()),
                await ReadAsync("the same by three of its letters", calls => calls.SearchByLettersAsync()),
                await ReadAsync("a search by a frequent name, first page", calls => calls.SearchFrequentAsync()),
                await ReadAsync("vevents changed since", calls => calls.ReadChangedAsync("vevents")),
                await ReadAsync("fiches changed since", calls => calls.ReadChangedAsync("fiches")),
            ];

            async Task<Reading> ReadAsync(string what, Func<ScaleCalls, Task> work) => new(
                what,
                await Pairs.MeasureAsync(WarmUps, Count, () => Cost.TimeAsync(() => work(ofLarge)), () => Cost.TimeAsync(() => work(ofSmall))),
                "ms",
                Aim);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<ServerProcess> StartAsync(EmulatorLoad load)
    {
        var started = Stopwatch.GetTimestamp();
        var emulator = await ServerProcess.StartEmulatorAsync(load);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"  {load.Vevents:N0} vevents and {load.Fiches:N0} fiches written in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, {new FileInfo(load.Database!).Length >> 20} MB"));
        return emulator;
    }
}
