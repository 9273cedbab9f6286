namespace ClicRdvPortal.Store;

/// <summary>One thing that a person has set for themselves.</summary>
public sealed class PreferenceRow
{
    public const int LongestName = 60;
    public const int LongestValue = 2000;

    public required string Upstream { get; init; }

    public required long ProId { get; init; }

    public required string Name { get; init; }

    public required string Value { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; set; }
}
