namespace ClicRdvPortal.Store;

/// <summary>What the store says in the log, by number.</summary>
internal static class StoreEvents
{
    public static readonly EventId Unusable = new(4101, nameof(Unusable));
    public static readonly EventId ReadFailed = new(4102, nameof(ReadFailed));
    public static readonly EventId WriteFailed = new(4103, nameof(WriteFailed));
    public static readonly EventId Upgraded = new(4104, nameof(Upgraded));
}
