using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>Calls for a session rather than for one of its tabs, which may be closed by then. Dispose of it when done.</summary>
internal sealed class SessionCaller(LiveSession session, ClicRdvClientFactory factory, ILogger logger) : UpstreamCaller(logger), IDisposable
{
    private readonly ClicRdvClient _client = factory.Create(session.Credential);

    public override Task<ApiResult<T>> CallAsync<T>(
        Func<ClicRdvClient, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken) =>
        CallAsync(_client, session, call, cancellationToken);

    public void Dispose() => _client.Dispose();
}
