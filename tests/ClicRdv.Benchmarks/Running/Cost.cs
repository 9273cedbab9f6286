using System.Diagnostics;

namespace ClicRdv.Benchmarks.Running;

/// <summary>What a piece of work costs this process, in which nothing else may run meanwhile.</summary>
internal static class Cost
{
    private const double Kilobyte = 1024;

    /// <summary>Milliseconds from begin to end, waiting included.</summary>
    public static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>Milliseconds of processor, on whichever thread.</summary>
    public static async Task<double> ProcessorAsync(Func<Task> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        await work();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    /// <summary>Kilobytes allocated, whether or not they are garbage by now.</summary>
    public static async Task<double> AllocationAsync(Func<Task> work)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await work();
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Kilobyte;
    }
}
