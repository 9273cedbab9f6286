namespace ClicRdvPortal.Store;

/// <summary>Calendars that a person has put together under a name.</summary>
public sealed class PersonalSetRow
{
    public required Guid Id { get; init; }

    public required string Upstream { get; init; }

    public required long ProId { get; init; }

    public required long GroupId { get; init; }

    public required string Name { get; set; }

    /// <summary>Ids in the order of their columns, separated by commas.</summary>
    public required string Calendars { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; set; }
}
