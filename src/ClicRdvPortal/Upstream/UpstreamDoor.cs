using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>The portal's one door to the upstream, one a circuit: it signs calls with the circuit's own session.</summary>
public sealed class UpstreamDoor(UpstreamSession upstream, ClicRdvClientFactory factory, CircuitWork work, ILogger<UpstreamDoor> logger) : UpstreamCaller(logger), IDisposable
{
    private ClicRdvClient? _client;
    private SessionCredential? _credential;

    public override async Task<ApiResult<T>> CallAsync<T>(
        Func<ClicRdvClient, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken)
    {
        using var underWay = work.Begin();
        if (await upstream.FindAsync() is not { } session)
            return ApiResult.Failed<T>(NobodySignedIn);

        return await CallAsync(ClientOf(session), session, call, cancellationToken);
    }

    private ClicRdvClient ClientOf(LiveSession session)
    {
        if (_client is null || !ReferenceEquals(_credential, session.Credential))
        {
            _client?.Dispose();
            _client = factory.Create(session.Credential);
            _credential = session.Credential;
        }

        return _client;
    }

    public void Dispose() => _client?.Dispose();
}
