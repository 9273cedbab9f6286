namespace ClicRdv.Benchmarks.Running;

/// <summary>What this process has of the machine's memory, after a collection that gives back what it can.</summary>
internal static class ResidentMemory
{
    /// <summary>In bytes.</summary>
    public static long Measure()
    {
        HeapInUse.Measure();
        return Environment.WorkingSet;
    }
}
