namespace ClicRdvPortal.Store;

/// <summary>What is known of one row of <see cref="TicketRows"/>. A class, since it is compared by being the same.</summary>
/// <param name="content">The bytes, or null for one that is gone.</param>
/// <param name="since">Timestamp of when it was read or written.</param>
internal sealed class TicketCopy(byte[]? content, DateTimeOffset expiresAt, long since)
{
    public byte[]? Content => content;

    public DateTimeOffset ExpiresAt => expiresAt;

    public long Since => since;

    /// <summary>Whether the file says the same. What is not written yet counts more than the file.</summary>
    public bool IsWritten { get; private init; }

    public static TicketCopy Of(TicketRow? row, long now) =>
        new(row?.Content, row is null ? DateTimeOffset.MaxValue : new DateTimeOffset(DateTime.SpecifyKind(row.ExpiresAt, DateTimeKind.Utc)), now) { IsWritten = true };

    public TicketCopy Written(long now) => new(content, expiresAt, now) { IsWritten = true };
}
