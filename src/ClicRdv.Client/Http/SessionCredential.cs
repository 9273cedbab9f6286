using System.Diagnostics;

namespace ClicRdv.Client;

/// <summary>
/// A session opened by <see cref="ClicRdvSignIn"/>, sent as the cookie <c>_session_id</c> (clicrdv-api §3.3). It dies after
/// an hour of silence. Safe to share between threads and between the clients of one person.
/// </summary>
[DebuggerDisplay("SessionCredential (hidden)")]
public sealed class SessionCredential : ClicRdvCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string _sessionId;

    /// <summary>Takes up a session that was opened before.</summary>
    /// <param name="sessionId">What <see cref="RevealSessionId"/> gave.</param>
    /// <exception cref="ArgumentException">It is empty or could not stand in a cookie.</exception>
    public SessionCredential(string sessionId)
    {
        if (!SessionCookie.IsValidId(sessionId)) throw new ArgumentException("Not a session id.", nameof(sessionId));
        _sessionId = sessionId;
    }

    /// <summary>Upstream has replaced the id: what was stored of it is out of date. Raised on the thread of the call that met it.</summary>
    public event EventHandler? Rotated;

    /// <summary>The secret itself, to be kept on the server in a protected store and nowhere else.</summary>
    public string RevealSessionId() => Volatile.Read(ref _sessionId);

    internal override string? Apply(HttpRequestMessage request)
    {
        var sessionId = RevealSessionId();
        request.Headers.Remove("Cookie");
        request.Headers.TryAddWithoutValidation("Cookie", $"{SessionCookie.Name}={sessionId}");
        return sessionId;
    }

    internal override void TakeOver(string sent, string received)
    {
        if (string.Equals(received, sent, StringComparison.Ordinal) || !SessionCookie.IsValidId(received)) return;
        // An answer to a call made with an id that was replaced since must not bring an older one back.
        var known = Interlocked.CompareExchange(ref _sessionId, received, sent);
        if (ReferenceEquals(known, sent)) Rotated?.Invoke(this, EventArgs.Empty);
    }
}
