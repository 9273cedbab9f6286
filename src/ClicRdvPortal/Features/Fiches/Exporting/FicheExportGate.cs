using System.Collections.Concurrent;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Features.Fiches.Exporting;

/// <summary>One export at a time for a session, and a few for all (threat T48).</summary>
public sealed class FicheExportGate(PortalSettings settings)
{
    private readonly ConcurrentDictionary<LiveSession, bool> _inside = new();

    /// <summary>Whether the session may go in; it has to leave again.</summary>
    public bool TryEnter(LiveSession session)
    {
        if (!_inside.TryAdd(session, true))
            return false;
        if (_inside.Count <= settings.Portal.Exports.AtOnce)
            return true;
        Leave(session);
        return false;
    }

    public void Leave(LiveSession session) => _inside.TryRemove(session, out _);
}
