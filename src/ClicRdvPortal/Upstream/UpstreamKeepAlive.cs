using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>
/// One cheap call for a person who is busy with what needs none, so that the upstream's hour does not end under them (design decision 4).
/// It is theirs to make: a page that only stands open lets the hour end (threats T17 and T18).
/// </summary>
public sealed class UpstreamKeepAlive(ClicRdvClientFactory factory, ILogger<UpstreamKeepAlive> logger)
{
    /// <summary>Often enough for some of these calls to fail.</summary>
    internal static readonly TimeSpan Silence = TimeSpan.FromMinutes(10);

    /// <summary>Somebody is there. Nobody waits for what comes of it; one call at a time, of all their tabs.</summary>
    public void Follow(LiveSession session) => _ = session.Hour.KeepAliveAsync(Silence, () => CallAsync(session));

    private async Task CallAsync(LiveSession session)
    {
        // A session that has ended all the same is told to its person here, before they have filled in what they could not save.
        using var caller = new SessionCaller(session, factory, logger);
        await caller.CallAsync((client, token) => client.Groups.ListAsync(new ListQuery { Results = 1 }, token), CancellationToken.None);
    }
}
