using ClicRdv.Client;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Sessions.Renewing;

namespace ClicRdvPortal.Upstream;

/// <summary>The portal's one door to the upstream, one a circuit: it signs calls with the circuit's own session.</summary>
public sealed class UpstreamDoor(UpstreamSession upstream, ClicRdvClientFactory factory, CircuitWork work, RenderPhase phase, ILogger<UpstreamDoor> logger)
    : UpstreamCaller(logger), IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private ClicRdvClient? _client;
    private SessionCredential? _credential;

    /// <summary>Takes part in a reading that several tabs share; where it met the end of the upstream session, each of them waits by itself.</summary>
    internal async Task<ApiResult<T>> ShareAsync<T>(LiveSession session, Func<Task<ApiResult<T>>> read, RenewalPatience patience, CancellationToken cancellationToken)
    {
        using var waitNoLonger = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, session.Ended, _closed.Token);
        return await LapsedCalls.MakeAsync(session, isWrite: false, patience, () => read().WaitAsync(cancellationToken), waitNoLonger.Token);
    }

    protected override async Task<ApiResult<T>> CallAsync<T>(
        bool isWrite,
        Func<ClicRdvClient, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken)
    {
        if (await upstream.FindAsync() is not { } session)
            return ApiResult.Failed<T>(NobodySignedIn);

        using var waitNoLonger = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, session.Ended, _closed.Token);
        return await LapsedCalls.MakeAsync(session, isWrite, phase.Patience, CallOnceAsync, waitNoLonger.Token);

        // What waits for a password is not under way: a stop must not wait for it.
        async Task<ApiResult<T>> CallOnceAsync()
        {
            using var underWay = work.Begin();
            return await AnswerUntilEndAsync(ClientOf(session), session, call, cancellationToken);
        }
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

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
        _client?.Dispose();
    }
}
