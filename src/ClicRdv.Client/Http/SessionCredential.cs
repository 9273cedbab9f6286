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

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly SessionRenewal? _renewal;

    /// <summary>Takes up a session that was opened before.</summary>
    /// <param name="sessionId">What <see cref="RevealSessionId"/> gave.</param>
    /// <param name="signInAgain">
    /// Signs the person in again, or answers null when that cannot be done; null to leave an ended session ended. It is asked once
    /// when a call meets the session's end, whatever the number of calls that do. After a new session a read is made again, a write
    /// only when a plain 401 had turned it away; every client of the person has the new session, and <see cref="Rotated"/> is raised.
    /// A <see cref="ClicRdvException"/> that it throws means "no" for this once; any other exception reaches the call's caller.
    /// </param>
    /// <exception cref="ArgumentException">The id is empty or could not stand in a cookie.</exception>
    public SessionCredential(string sessionId, Func<Task<SessionCredential?>>? signInAgain = null)
    {
        if (!SessionCookie.IsValidId(sessionId)) throw new ArgumentException("Not a session id.", nameof(sessionId));
        _sessionId = sessionId;
        _renewal = signInAgain is null ? null : new SessionRenewal(signInAgain);
    }

    /// <summary>Upstream has replaced the id: what was stored of it is out of date. Raised on the thread of the call that met it.</summary>
    public event EventHandler? Rotated;

    /// <summary>The secret itself, to be kept on the server in a protected store and nowhere else.</summary>
    public string RevealSessionId() => Volatile.Read(ref _sessionId);

    /// <summary>Goes on with the session of a new sign-in of the same person, in every client that has this credential. Raises <see cref="Rotated"/>.</summary>
    /// <param name="fresh">What the sign-in gave.</param>
    public void Renew(SessionCredential fresh)
    {
        ArgumentNullException.ThrowIfNull(fresh);
        Volatile.Write(ref _sessionId, fresh.RevealSessionId());
        Rotated?.Invoke(this, EventArgs.Empty);
    }

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

    internal override async Task<bool> RenewAsync(string sent, CancellationToken cancellationToken)
    {
        if (_renewal is null) return false;
        // Another call may have come to the end of the same session before, and got its successor.
        if (!string.Equals(RevealSessionId(), sent, StringComparison.Ordinal)) return true;
        try
        {
            var renewed = await _renewal.AskAsync(sent).WaitAsync(cancellationToken).ConfigureAwait(false);
            if (renewed is null) return false;
            TakeOver(sent, renewed.RevealSessionId());
            return !string.Equals(RevealSessionId(), sent, StringComparison.Ordinal);
        }
        catch (ClicRdvException)
        {
            return false;
        }
    }
}
