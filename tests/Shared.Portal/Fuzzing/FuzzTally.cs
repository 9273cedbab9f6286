using System.Collections.Concurrent;

namespace ClicRdvPortal.Tests.Shared.Fuzzing;

/// <summary>What came of an attack by malformed frames and bodies.</summary>
public sealed class FuzzTally
{
    private int _frames;
    private int _bodies;

    public int Frames => Volatile.Read(ref _frames);

    public int Bodies => Volatile.Read(ref _bodies);

    /// <summary>How often the neighbour looked, and how often there was something to see.</summary>
    public (int Asked, int Served) Neighbour { get; internal set; }

    /// <summary>Connections that the server neither answered nor dropped, and posts without an answer, by what they were.</summary>
    public ConcurrentQueue<string> Stuck { get; } = new();

    /// <summary>Posts that ended as a fault of the server.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public override string ToString() =>
        $"{Frames} frames, {Bodies} bodies; neighbour served {Neighbour.Served} of {Neighbour.Asked}; stuck: {string.Join(", ", Stuck.Take(10))}; faults: {string.Join(", ", Faults.Take(10))}";

    internal void AddFrame() => Interlocked.Increment(ref _frames);

    internal void AddBody() => Interlocked.Increment(ref _bodies);
}
