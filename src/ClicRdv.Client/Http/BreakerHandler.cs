using System.Runtime.CompilerServices;

namespace ClicRdv.Client;

/// <summary>One attempt: not made while upstream answers nobody, and what comes of it is told to the breaker that all clients share.</summary>
/// <param name="breaker">The factory's one breaker.</param>
/// <param name="credential">Whose attempts these are; null for logins.</param>
/// <param name="innerHandler">The next layer.</param>
internal sealed class BreakerHandler(Breaker breaker, ClicRdvCredential? credential, HttpMessageHandler innerHandler) : DelegatingHandler(innerHandler)
{
    // Enough to tell two people apart, and keeps nobody's credential alive.
    private readonly int _caller = credential is null ? 0 : RuntimeHelpers.GetHashCode(credential);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (breaker.Refuses(out var isTrial) is { } wait) throw CallFailure.OfOutage(request, wait);
        var isDecided = false;
        try
        {
            var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            breaker.Answered();
            isDecided = true;
            return answer;
        }
        catch (ClicRdvException failure) when (IsOutOfOrder(failure))
        {
            breaker.Failed(failure.Fault, _caller, Route.Of(request), isTrial);
            isDecided = true;
            throw;
        }
        catch (ClicRdvException failure) when (failure.Fault is ClicRdvFault.None or ClicRdvFault.Redirect or ClicRdvFault.TooLarge)
        {
            breaker.Answered();
            isDecided = true;
            throw;
        }
        finally
        {
            if (!isDecided) breaker.Undecided(isTrial);
        }
    }

    /// <summary>A 503 with a delay is a pause that one person is asked for, and no fault.</summary>
    private static bool IsOutOfOrder(ClicRdvException failure) =>
        failure.Kind == ClicRdvErrorKind.Unreachable
        && failure.Fault is ClicRdvFault.Timeout or ClicRdvFault.Dns or ClicRdvFault.Connect or ClicRdvFault.Tls or ClicRdvFault.Reset or ClicRdvFault.Server;
}
