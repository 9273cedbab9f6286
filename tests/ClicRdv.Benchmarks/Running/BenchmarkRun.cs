namespace ClicRdv.Benchmarks.Running;

/// <summary>The command line: names of benchmarks, none for all but those that take long, <c>list</c> to see what there is.</summary>
internal static class BenchmarkRun
{
    private const int RanToItsEnd = 0;
    private const int Failed = 1;
    private const int UnknownName = 2;

    /// <returns>0 when all ran to their end, whether or not the aims are met; 1 when one failed; 2 for an unknown name.</returns>
    public static async Task<int> RunAsync(string[] names, TextWriter output, TextWriter errors)
    {
        if (names is ["list"])
        {
            foreach (var benchmark in BenchmarkTable.All)
                await output.WriteLineAsync($"{benchmark.Name,-12}{benchmark.Question}{(benchmark.ByNameOnly ? " (by its name only)" : "")}");
            return RanToItsEnd;
        }

        if (names.Where(name => BenchmarkTable.All.All(benchmark => benchmark.Name != name)).ToList() is { Count: > 0 } unknown)
        {
            await errors.WriteLineAsync($"No benchmark is called {string.Join(" or ", unknown)}. There are: "
                + string.Join(", ", BenchmarkTable.All.Select(benchmark => benchmark.Name)) + ".");
            return UnknownName;
        }

#if DEBUG
        await errors.WriteLineAsync("This is a Debug build, whose figures say little: run it with -c Release.");
#endif
        var failed = false;
        foreach (var benchmark in BenchmarkTable.All.Where(benchmark => names.Length == 0 ? !benchmark.ByNameOnly : names.Contains(benchmark.Name)))
            failed |= !await TryAsync(benchmark, output, errors);
        return failed ? Failed : RanToItsEnd;
    }

    private static async Task<bool> TryAsync(Benchmark benchmark, TextWriter output, TextWriter errors)
    {
        await output.WriteLineAsync($"\n{benchmark.Name}: {benchmark.Question}");
        await output.FlushAsync();
        try
        {
            await Report.WriteAsync(await benchmark.MeasureAsync(), output);
            return true;
        }
#pragma warning disable CA1031 // Whatever broke one benchmark, the others are still worth their figures.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await errors.WriteLineAsync($"{benchmark.Name} failed: {exception}");
            return false;
        }
    }
}
