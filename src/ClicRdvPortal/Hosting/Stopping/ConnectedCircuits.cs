namespace ClicRdvPortal.Hosting.Stopping;

/// <summary>The circuits that have a page at the other end.</summary>
internal sealed class ConnectedCircuits
{
    private readonly Lock _lock = new();
    private readonly HashSet<CircuitDrain> _circuits = [];
    private TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Add(CircuitDrain circuit) => Change(() => _circuits.Add(circuit));

    public void Remove(CircuitDrain circuit) => Change(() => _circuits.Remove(circuit));

    /// <summary>Those that there are, and what completes when there is one more or one less.</summary>
    public (IReadOnlyList<CircuitDrain> Circuits, Task Change) Now()
    {
        lock (_lock)
            return ([.. _circuits], _change.Task);
    }

    private void Change(Action change)
    {
        TaskCompletionSource before;
        lock (_lock)
        {
            change();
            (before, _change) = (_change, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        before.SetResult();
    }
}
