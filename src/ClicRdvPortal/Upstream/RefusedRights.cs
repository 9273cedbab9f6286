using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>
/// What the upstream has answered 403 to. No page tells the rights of a person, so an action is offered until it is
/// refused, then hidden for the rest of the session (clicrdv-api §19, row 23). Each feature names its rights by an enumeration of its own.
/// </summary>
public sealed class RefusedRights
{
    private readonly ConditionalWeakTable<LiveSession, ConcurrentDictionary<(Enum Right, long Id), bool>> _refused = [];

    /// <param name="id">What the right is about: a row's, or the group's.</param>
    public bool IsRefused(LiveSession? session, Enum right, long id) =>
        session is not null && _refused.TryGetValue(session, out var refused) && refused.ContainsKey((right, id));

    /// <inheritdoc cref="IsRefused"/>
    public void Note(LiveSession? session, Enum right, long id)
    {
        if (session is not null)
            _refused.GetOrCreateValue(session)[(right, id)] = true;
    }
}
