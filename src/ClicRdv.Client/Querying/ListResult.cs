namespace ClicRdv.Client;

/// <summary>A collection read to its end, or to a bound.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed record ListResult<T>
{
    /// <summary>The records in the order asked for, each id once.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>The last total that upstream named; null when it named none.</summary>
    public long? TotalRecords { get; init; }

    /// <summary>Whether there were more records than the bound allowed to read.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>
    /// Whether <see cref="Items"/> is the whole collection. False when truncated, and when the total moved during the reading
    /// in a way that leaves a record missing: someone else is writing, and reading again settles it.
    /// </summary>
    public bool IsComplete { get; init; }

    /// <summary>How many records, never which.</summary>
    public override string ToString() => $"ListResult of {Items.Count}, {(IsComplete ? "complete" : "not complete")}";
}
