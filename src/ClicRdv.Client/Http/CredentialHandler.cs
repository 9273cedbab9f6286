namespace ClicRdv.Client;

/// <summary>
/// Speaks for one person, whose credential it was built with: nothing is looked up per call, so no call can go out as
/// somebody else. It stands outside <see cref="AnswerHandler"/>: only an answer that proved good may replace a session.
/// </summary>
internal sealed class CredentialHandler(ClicRdvCredential credential, HttpMessageHandler innerHandler) : DelegatingHandler(innerHandler)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = credential.Apply(request);
        var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (sent is not null && SessionCookie.Find(answer) is { } received) credential.TakeOver(sent, received);
        return answer;
    }
}
