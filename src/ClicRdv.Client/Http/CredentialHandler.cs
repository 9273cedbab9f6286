using System.Net;

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
        try
        {
            return await SendAsAsync(sent, request, cancellationToken).ConfigureAwait(false);
        }
        catch (ClicRdvException failure) when (sent is not null && MayBeMadeAgain(request, failure))
        {
            if (!await credential.RenewAsync(sent, cancellationToken).ConfigureAwait(false)) throw;
        }

        return await SendAsAsync(credential.Apply(request), request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendAsAsync(string? sent, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (sent is not null && SessionCookie.Find(answer) is { } received) credential.TakeOver(sent, received);
        return answer;
    }

    // A write may have been applied after any other sign of an ended session than a plain 401.
    private static bool MayBeMadeAgain(HttpRequestMessage request, ClicRdvException failure) =>
        failure.Kind == ClicRdvErrorKind.SignedOut
        && (CallFailure.IsRead(request) || failure is { StatusCode: HttpStatusCode.Unauthorized, Outcome: WriteOutcome.Refused });
}
