using Microsoft.AspNetCore.Components.Authorization;

namespace ClicRdvPortal.Sessions;

/// <summary>
/// The circuit's own hold on its person's session. Pinned to the key the circuit began with: after a reconnect the
/// framework takes the principal of the cookie of that moment, and a tab must never change person (threat T13).
/// </summary>
public sealed class UpstreamSession(AuthenticationStateProvider authentication, LiveSessions sessions) : IDisposable
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private LiveSession? _session;
    private string? _key;

    /// <summary>The session this circuit was opened with, or null when nobody is signed in or it has ended.</summary>
    public async ValueTask<LiveSession?> FindAsync()
    {
        if (_session is { HasEnded: false } known)
            return known;

        await _once.WaitAsync();
        try
        {
            _key ??= CurrentPerson.SessionKeyOf((await authentication.GetAuthenticationStateAsync()).User);
            if (_key is null || _session is { HasEnded: true })
                return null;

            return _session ??= await sessions.FindAsync(_key);
        }
        finally
        {
            _once.Release();
        }
    }

    /// <summary>False when the cookie that reconnected this circuit belongs to another session.</summary>
    public bool IsPinnedTo(string? key) => _key is null || string.Equals(_key, key, StringComparison.Ordinal);

    public void Dispose() => _once.Dispose();
}
