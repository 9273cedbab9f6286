using ClicRdv.Client;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Sessions.Renewing;

namespace ClicRdvPortal.Upstream;

/// <summary>Whole lists that all tabs of a person share for a moment.</summary>
public sealed class RecentLists(
    UpstreamSession upstream, UpstreamDoor door, ClicRdvClientFactory factory, RecentReadings recent, RenderPhase phase, ILogger<RecentLists> logger)
{
    /// <summary>The whole list, or a problem: never a part of it.</summary>
    /// <param name="key">What is read, within the session; see <see cref="RecentReadings.Forget"/>.</param>
    /// <param name="readPage">Reads one page of it.</param>
    /// <param name="cancellationToken">Stops the waiting; the reading goes on for the other tabs.</param>
    /// <param name="isAhead">Whether nobody has asked for it yet.</param>
    /// <param name="most">How many there may be.</param>
    public async Task<ApiResult<IReadOnlyList<T>>> ReadAsync<T>(
        string key,
        Func<ClicRdvClient, ListQuery, CancellationToken, Task<ListPage<T>>> readPage,
        CancellationToken cancellationToken,
        bool isAhead = false,
        int most = WholeList.Most)
        where T : UpstreamRecord
    {
        if (await upstream.FindAsync() is not { } session)
            return ApiResult.Failed<IReadOnlyList<T>>(new ApiProblem(ProblemKind.SignedOut));

        var lasting = isAhead ? RecentReadings.Ahead : phase.IsPrerendering ? RecentReadings.HandOver : TimeSpan.Zero;
        var patience = isAhead ? RenewalPatience.None : phase.Patience;
        return await door.ShareAsync(session, () => recent.ReadAsync(session, key, ReadAsync, lasting), patience, cancellationToken);

        async Task<ApiResult<IReadOnlyList<T>>> ReadAsync()
        {
            using var caller = new SessionCaller(session, factory, logger);
            return await WholeList.ReadAsync(caller, readPage, CancellationToken.None, most);
        }
    }
}
