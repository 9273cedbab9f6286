namespace ClicRdv.Benchmarks.Running;

/// <summary>The heap of this process after it has been cleared of garbage.</summary>
internal static class HeapInUse
{
    /// <summary>In bytes. One collection leaves what finalizers and pools hold on to; three do not.</summary>
    public static long Measure()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: false);
    }
}
