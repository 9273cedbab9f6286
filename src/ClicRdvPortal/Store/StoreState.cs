namespace ClicRdvPortal.Store;

/// <summary>Whether the database was found in order at start. Where it was not, nothing touches it; nor when the portal has stopped.</summary>
public sealed class StoreState
{
    private volatile bool _isReady;

    public bool IsReady => _isReady;

    internal void Open() => _isReady = true;

    internal void Close() => _isReady = false;
}
