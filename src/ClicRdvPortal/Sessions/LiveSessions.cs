using System.Collections.Concurrent;
using ClicRdv.Client;

namespace ClicRdvPortal.Sessions;

/// <summary>The sign-ins that this process has seen, by session key. The truth is in the <see cref="TicketStore"/>.</summary>
public sealed class LiveSessions(TicketStore store, PortalSettings settings, TimeProvider clock, ILogger<LiveSessions> logger)
{
    private static readonly TimeSpan KeepAliveInterval = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, LiveSession> _sessions = new(StringComparer.Ordinal);

    public int Count => _sessions.Count;

    private TimeSpan LockAfter => settings.Portal.LockAfter;

    public void Add(LiveSession session) => _sessions[session.Key] = session;

    public LiveSession Add(string key, CurrentPerson person, SessionCredential credential)
    {
        var session = _sessions.GetOrAdd(key, _ => Create(key, person, credential));
        return session;
    }

    /// <summary>The session, or null when it was signed out or lapsed. Another instance's sign-in is taken over.</summary>
    public async Task<LiveSession?> FindAsync(string key)
    {
        if (_sessions.TryGetValue(key, out var known) && !known.HasEnded)
            return known;

        if (await store.RetrieveAsync(key) is not { } ticket
            || CurrentPerson.From(ticket.Principal) is not { } person
            || TicketStore.UpstreamSessionOf(ticket) is not { Length: > 0 } upstream)
            return null;

        var found = Add(key, person, new SessionCredential(upstream));
        if (TicketStore.IsLocked(ticket) || (LockAfter > TimeSpan.Zero && clock.GetUtcNow() - store.LastActivityOf(ticket) >= LockAfter))
            await LockAsync(found);
        return found;
    }

    /// <summary>Whether the session still stands in the store; one that does not is ended in every tab.</summary>
    public async Task<bool> IsAliveAsync(string key)
    {
        if (await store.RetrieveAsync(key) is not null)
            return true;

        EndHere(key);
        return false;
    }

    /// <param name="key">The session's key.</param>
    /// <param name="notice">What its tabs are told, one of <see cref="SessionNotice"/>.</param>
    public async Task EndAsync(string key, string notice = SessionNotice.Ended)
    {
        await store.RemoveAsync(key);
        EndHere(key, notice);
    }

    /// <summary>Called for what a person really does in a tab; keeps the ticket from lapsing under a busy person.</summary>
    public async Task TouchAsync(LiveSession session)
    {
        if (session.MayKeepAlive(clock.GetTimestamp(), KeepAliveInterval, clock) && !await store.KeepAliveAsync(session.Key))
            EndHere(session.Key);
    }

    /// <summary>Hides every tab of the session until its person gives their password.</summary>
    public async Task LockAsync(LiveSession session)
    {
        if (session.SetLocked(true))
            await store.SetLockedAsync(session.Key, isLocked: true);
    }

    public async Task UnlockAsync(LiveSession session)
    {
        session.NoteActivity(clock.GetTimestamp());
        await store.SetLockedAsync(session.Key, isLocked: false);
        session.SetLocked(false);
        await TouchAsync(session);
    }

    /// <summary>Locks what nobody has worked in for a while.</summary>
    public async Task LockIdleAsync()
    {
        if (LockAfter == TimeSpan.Zero)
            return;
        foreach (var session in _sessions.Values.Where(session => !session.IsLocked && session.IsIdle(LockAfter, clock)))
            await LockAsync(session);
    }

    /// <summary>Forgets sessions whose ticket has lapsed, so that abandoned ones do not pile up.</summary>
    public async Task SweepAsync()
    {
        foreach (var key in _sessions.Keys)
            await IsAliveAsync(key);
    }

    private LiveSession Create(string key, CurrentPerson person, SessionCredential credential)
    {
        var session = new LiveSession(key, person, credential, clock.GetTimestamp());
        credential.Rotated += (_, _) => _ = KeepRotatedAsync(key, credential);
        return session;
    }

    private async Task KeepRotatedAsync(string key, SessionCredential credential)
    {
        try
        {
            await store.ReplaceUpstreamSessionAsync(key, credential.RevealSessionId());
        }
        catch (InvalidOperationException)
        {
            // The tabs of this process go on with the new id; only a restart would need the stored one.
            logger.LogWarning("A rotated upstream session could not be stored");
        }
    }

    private void EndHere(string key, string notice = SessionNotice.Ended)
    {
        if (_sessions.TryRemove(key, out var session))
            session.End(notice);
    }
}
