namespace ClicRdv.Client;

/// <summary>
/// A collection read page by page while its records are used; at no time more than a page is held. Sorted on <c>id</c>, the default,
/// nothing but the last id is remembered: each page begins with the last record of the one before, and where that one is missing,
/// records have left and the reading steps back, so that none is skipped. Under another order the ids met are remembered, about 30
/// bytes a record. Each id comes once. To be enumerated once.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class ListWalk<T> : IAsyncEnumerable<T>
    where T : UpstreamRecord
{
    private readonly Func<CancellationToken, IAsyncEnumerable<T>> _records;
    private int _begun;

    internal ListWalk(Func<ListWalk<T>, CancellationToken, IAsyncEnumerable<T>> records) => _records = stop => records(this, stop);

    /// <summary>The last total that upstream named; null when it named none, and when the walk is made of several lists.</summary>
    public long? TotalRecords { get; internal set; }

    /// <summary>Whether there were more records than the bound allowed to read. Known at the end.</summary>
    public bool IsTruncated { get; internal set; }

    /// <summary>Whether the walk came to the end of the collection and may have missed nothing. False until then.</summary>
    public bool IsComplete { get; internal set; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">It was enumerated before.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref _begun, 1) == 0
            ? _records(cancellationToken).GetAsyncEnumerator(cancellationToken)
            : throw new InvalidOperationException("A walk is enumerated once.");

    /// <summary>Whether it came to its end, never what it met.</summary>
    public override string ToString() => $"ListWalk, {(IsComplete ? "complete" : "not complete")}";
}
