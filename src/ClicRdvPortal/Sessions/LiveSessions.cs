using System.Collections.Concurrent;
using ClicRdv.Client;

namespace ClicRdvPortal.Sessions;

/// <summary>The sign-ins that this process has seen, by session key. The truth is in the <see cref="TicketStore"/>.</summary>
public sealed class LiveSessions(
    TicketStore store, PortalSettings settings, TimeProvider clock, IEnumerable<PersonSign> signs, SessionsMeter meter, ILogger<LiveSessions> logger)
{
    private static readonly TimeSpan KeepAliveInterval = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, LiveSession> _sessions = new(StringComparer.Ordinal);

    public int Count => _sessions.Count;

    /// <summary>Nobody has been there for so long: the screen is locked. After the idle hour it is even where locking is switched off.</summary>
    private TimeSpan LongestAlone =>
        settings.Portal.LockAfter is { Ticks: > 0 } after && after < settings.Portal.SessionIdle ? after : settings.Portal.SessionIdle;

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
        {
            await LockIfAloneAsync(known);
            return known;
        }

        if (await store.RetrieveAsync(key) is not { } ticket
            || CurrentPerson.From(ticket.Principal) is not { } person
            || TicketStore.UpstreamSessionOf(ticket) is not { Length: > 0 } upstream)
            return null;

        var found = Add(key, person, new SessionCredential(upstream));
        if (TicketStore.IsLocked(ticket) || clock.GetUtcNow() - TicketStore.LastActivityOf(ticket) >= LongestAlone)
            await LockAsync(found);
        return found;
    }

    /// <summary>Whether the session still stands in the store; one that does not is ended in every tab. A store that cannot be read ends nothing.</summary>
    public async Task<bool> IsAliveAsync(string key)
    {
        if (await IsKnownAsync(async () => await store.RetrieveAsync(key) is not null))
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

    /// <summary>The person opens a page. Whoever left the screen alone for too long finds it locked instead.</summary>
    public async Task NoteActivityAsync(LiveSession session)
    {
        await LockIfAloneAsync(session);
        if (session.IsLocked)
            return;
        session.NoteActivity(clock.GetTimestamp());
        if (session.MayKeepAlive(clock.GetTimestamp(), KeepAliveInterval, clock) && !await IsKnownAsync(() => store.KeepAliveAsync(session.Key)))
            EndHere(session.Key);
    }

    /// <summary>
    /// Somebody works in one of its pages, as their keyboard or pointer says and not a script (threat T18). It keeps the ticket, and
    /// what else lapses while a person is busy.
    /// </summary>
    public async Task NoteSignAsync(LiveSession session)
    {
        await NoteActivityAsync(session);
        if (session is { IsLocked: false, HasEnded: false })
        {
            foreach (var sign in signs)
                sign.Follow(session);
        }
    }

    /// <summary>Hides every tab of the session until its person gives their password.</summary>
    public async Task LockAsync(LiveSession session)
    {
        if (!session.SetLocked(true))
            return;
        try
        {
            await store.SetLockedAsync(session.Key, isLocked: true);
        }
        catch (TicketUnreadException)
        {
            // Here it is locked all the same; after a restart it would be again once it has been idle.
            SessionLog.LockNotStored(logger);
        }
    }

    /// <summary>Its person has given the password: it goes on with the upstream session that came of it, and is seen again.</summary>
    public async Task ReopenAsync(LiveSession session, SessionCredential fresh)
    {
        if (!await store.ReopenAsync(session.Key, fresh.RevealSessionId()))
        {
            EndHere(session.Key);
            return;
        }

        session.NoteActivity(clock.GetTimestamp());
        session.Renew(fresh);
        session.SetLocked(false);
    }

    /// <summary>Locks what nobody has worked in for a while.</summary>
    public async Task LockIdleAsync()
    {
        foreach (var session in _sessions.Values)
            await LockIfAloneAsync(session);
    }

    /// <summary>Forgets sessions whose ticket has lapsed, so that abandoned ones do not pile up.</summary>
    public async Task SweepAsync()
    {
        foreach (var key in _sessions.Keys)
            await IsAliveAsync(key);
    }

    private static async Task<bool> IsKnownAsync(Func<Task<bool>> ask)
    {
        try
        {
            return await ask();
        }
        catch (TicketUnreadException)
        {
            return true;
        }
    }

    private Task LockIfAloneAsync(LiveSession session) =>
        !session.IsLocked && session.IsIdle(LongestAlone, clock) ? LockAsync(session) : Task.CompletedTask;

    private LiveSession Create(string key, CurrentPerson person, SessionCredential credential)
    {
        var session = new LiveSession(key, person, credential, clock);
        meter.Follow(session);
        credential.Rotated += (_, _) => _ = KeepRotatedAsync(key, credential);
        return session;
    }

    private async Task KeepRotatedAsync(string key, SessionCredential credential)
    {
        try
        {
            await store.ReplaceUpstreamSessionAsync(key, credential.RevealSessionId());
        }
        catch (Exception exception) when (exception is InvalidOperationException or TicketUnreadException)
        {
            // The tabs of this process go on with the new id; only a restart would need the stored one.
            SessionLog.RotatedNotStored(logger);
        }
    }

    private void EndHere(string key, string notice = SessionNotice.Ended)
    {
        if (_sessions.TryRemove(key, out var session))
            session.End(notice);
    }
}
