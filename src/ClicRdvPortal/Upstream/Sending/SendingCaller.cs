using ClicRdv.Client;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>
/// Calls that no sign-out cuts short: what a person has done leaves also when they leave (design decision 7). Dispose of it when done.
/// </summary>
internal sealed class SendingCaller(SessionCredential credential, ClicRdvClientFactory factory, ILogger logger) : UpstreamCaller(logger), IDisposable
{
    private readonly ClicRdvClient _client = factory.Create(credential);

    public override Task<ApiResult<T>> CallAsync<T>(
        Func<ClicRdvClient, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken) =>
        AnswerAsync(_client, call, cancellationToken);

    public void Dispose() => _client.Dispose();
}
