namespace ClicRdvPortal.Sessions;

/// <summary>Bounds how many sign-ins wait for the upstream at once, so that a flood of them leaves the others alone.</summary>
public sealed class SignInQueue(PortalSettings settings) : IDisposable
{
    private readonly SemaphoreSlim _places = new(settings.Portal.SignIn.AtOnce);

    /// <summary>A place to be disposed when done, or null when all are taken.</summary>
    public IDisposable? TryEnter() => _places.Wait(0) ? new Place(_places) : null;

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
