using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Personal;

/// <summary>What the circuit's person has set for themselves, by name.</summary>
internal sealed class PersonalPreferences(UpstreamSession upstream, PersonalShelf shelf)
{
    /// <summary>Everything that was set; nothing when nobody is signed in or the database gives nothing.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> ReadAsync() => await upstream.FindAsync() is { } session
        ? await shelf.ReadAsync(session)
        : new Dictionary<string, string>(StringComparer.Ordinal);

    public async ValueTask SetAsync(string name, string value)
    {
        if (await upstream.FindAsync() is { } session)
            await shelf.SetAsync(session, name, value);
    }

    /// <summary>False when what is set holds until signing out and no longer.</summary>
    public async ValueTask<bool> AreKeptAsync() => await upstream.FindAsync() is { } session && shelf.IsKept(session);
}
