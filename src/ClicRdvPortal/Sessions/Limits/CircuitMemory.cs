namespace ClicRdvPortal.Sessions.Limits;

/// <summary>
/// What the circuits' heap takes beside what it may take (fault F40). What is garbage does not count: where the heap seems to have come
/// near its budget it is collected first.
/// </summary>
/// <param name="settings">The budget.</param>
/// <param name="heap">Measures.</param>
/// <param name="clock">For how often it is collected.</param>
internal sealed class CircuitMemory(PortalSettings settings, HeapGauge heap, TimeProvider clock)
{
    /// <summary>From here on tabs that nobody is connected to are given up.</summary>
    private const double NearShare = 0.85;

    /// <summary>A full collection stops everything for some tenths of a second.</summary>
    private static readonly TimeSpan BetweenCollections = TimeSpan.FromSeconds(30);

    private long _collectedAt = long.MinValue;
    private long _heapBytes;
    private volatile bool _isFull;

    public long Budget { get; } = settings.Portal.Circuits.HeapMegabytes is > 0 and var megabytes
        ? megabytes * 1024L * 1024L
        : (long)(heap.AvailableBytes * HeapGauge.ShareOfAvailable);

    public long HeapBytes => Volatile.Read(ref _heapBytes);

    /// <summary>Whether there is no room for another circuit.</summary>
    public bool IsFull => _isFull;

    /// <returns>Whether something should be given up.</returns>
    public bool Measure()
    {
        var bytes = heap.Bytes();
        if (bytes >= Budget * NearShare && MayCollect())
        {
            heap.Collect();
            bytes = heap.Bytes();
        }

        Volatile.Write(ref _heapBytes, bytes);
        _isFull = bytes >= Budget;
        return bytes >= Budget * NearShare;
    }

    private bool MayCollect()
    {
        if (_collectedAt != long.MinValue && clock.GetElapsedTime(_collectedAt) < BetweenCollections)
            return false;
        _collectedAt = clock.GetTimestamp();
        return true;
    }
}

/// <summary>The process's heap, as the runtime tells it.</summary>
internal class HeapGauge
{
    /// <summary>The rest is for what is no heap: code, buffers, SQLite, the page in the kernel.</summary>
    public const double ShareOfAvailable = 0.6;

    /// <summary>Of the machine, or of the container where that has a limit.</summary>
    public virtual long AvailableBytes => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    public virtual long Bytes() => GC.GetTotalMemory(forceFullCollection: false);

#pragma warning disable S1215 // Once in half a minute at most, and only where the alternative is to turn people away.
    public virtual void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
#pragma warning restore S1215
}
