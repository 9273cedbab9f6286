using ClicRdv.Client;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Sessions.Renewing;

namespace ClicRdvPortal.Upstream;

/// <summary>
/// Calls for a session rather than for one of its tabs, which may be closed by then. It waits for no password: several share what it
/// reads, and each of them waits by itself. Dispose of it when done.
/// </summary>
internal sealed class SessionCaller(LiveSession session, ClicRdvClientFactory factory, ILogger logger) : UpstreamCaller(logger), IDisposable
{
    private readonly ClicRdvClient _client = factory.Create(session.Credential);

    protected override Task<ApiResult<T>> CallAsync<T>(bool isWrite, Func<ClicRdvClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        LapsedCalls.MakeAsync(session, isWrite, RenewalPatience.None, () => AnswerUntilEndAsync(_client, session, call, cancellationToken), cancellationToken);

    public void Dispose() => _client.Dispose();
}
