namespace ClicRdvPortal.Store;

/// <summary>A sign-in.</summary>
public sealed class TicketRow
{
    /// <summary>A hash of the key that the browser's cookie carries.</summary>
    public required string Id { get; init; }

    /// <summary>Encrypted by who writes it.</summary>
    public required byte[] Content { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime ExpiresAt { get; set; }
}
