namespace ClicRdvPortal;

/// <summary>
/// What a circuit has under way upstream. One that is paused is gone with all it was waiting for, so a save would be cut off between its
/// steps: a stop waits until there is nothing.
/// </summary>
public sealed class CircuitWork
{
    /// <summary>Between the steps of a save, reading and writing, nothing is under way for a moment.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);

    private int _underWay;
    private int _begun;

    public bool IsUnderWay => Volatile.Read(ref _underWay) > 0;

    /// <summary>Until the answer is disposed of.</summary>
    public IDisposable Begin()
    {
        Interlocked.Increment(ref _underWay);
        Interlocked.Increment(ref _begun);
        return new Step(this);
    }

    /// <exception cref="OperationCanceledException">Something is still under way when the time is up.</exception>
    public async Task WhenQuietAsync(CancellationToken timeIsUp)
    {
        int before;
        do
        {
            before = Volatile.Read(ref _begun);
            await Task.Delay(Quiet, timeIsUp);
        }
        while (IsUnderWay || before != Volatile.Read(ref _begun));
    }

    private sealed class Step(CircuitWork work) : IDisposable
    {
        private bool _isOver;

        public void Dispose()
        {
            if (!Interlocked.Exchange(ref _isOver, true))
                Interlocked.Decrement(ref work._underWay);
        }
    }
}
