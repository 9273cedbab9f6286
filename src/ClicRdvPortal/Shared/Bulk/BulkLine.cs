namespace ClicRdvPortal.Shared.Bulk;

/// <summary>One field of one row, before and after, as text for people.</summary>
public sealed record BulkValue(string Label, string Before, string After);

/// <summary>What a bulk change comes to for one row, as the panel shows it.</summary>
/// <param name="Id">The row's.</param>
/// <param name="Name">What the screen calls it.</param>
/// <param name="WillChange">Whether something will be sent for it.</param>
public sealed record BulkLine(long Id, string Name, bool WillChange)
{
    /// <summary>The fields that change.</summary>
    public IReadOnlyList<BulkValue> Values { get; init; } = [];

    /// <summary>Why it is left out, such as a name that would be too long.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>What will happen to the row as a whole, « À archiver ».</summary>
    public string? State { get; init; }

    public bool IsLeftOut => Faults.Count > 0;
}
