using ClicRdv.Client;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Sessions.Renewing;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>
/// Calls that no sign-out cuts short: what a person has done leaves also when they leave (design decision 7). Dispose of it when done.
/// </summary>
/// <param name="session">Whose calls they are.</param>
/// <param name="patience">How long a lapsed session is waited for.</param>
/// <param name="factory">Makes its client.</param>
/// <param name="logger">For answers that nobody can act on.</param>
/// <param name="stopping">The portal stops: as after the session's end, nobody will give a password any more.</param>
internal sealed class SendingCaller(LiveSession session, RenewalPatience patience, ClicRdvClientFactory factory, ILogger logger, CancellationToken stopping)
    : UpstreamCaller(logger), IDisposable
{
    private readonly ClicRdvClient _client = factory.Create(session.Credential);
    private readonly CancellationTokenSource _waitNoLonger = CancellationTokenSource.CreateLinkedTokenSource(session.Ended, stopping);

    protected override Task<ApiResult<T>> CallAsync<T>(bool isWrite, Func<ClicRdvClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        LapsedCalls.MakeAsync(session, isWrite, patience, () => AnswerAsync(_client, session, call, cancellationToken), _waitNoLonger.Token);

    public void Dispose()
    {
        _waitNoLonger.Dispose();
        _client.Dispose();
    }
}
