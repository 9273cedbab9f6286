using System.Net;
using System.Security.Cryptography;

namespace ClicRdv.Client;

/// <summary>
/// One call, outermost: keeps it within its whole time, waits where upstream asked for a pause, and repeats a failed read
/// once. A write is never repeated: its first attempt may have texted a patient.
/// </summary>
internal sealed class CallHandler(ClicRdvClientOptions options, TimeProvider clock, SlowDown? slowDown, HttpMessageHandler innerHandler)
    : DelegatingHandler(innerHandler)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var span = CallSpan.Start(request);
        // Without a body, the platform's handler sends a DELETE again by itself when a kept connection closes under it.
        if (request.Method == HttpMethod.Delete) request.Content ??= new ByteArrayContent([]);
        var limit = CallFailure.IsRead(request) ? options.ReadTimeout : options.WriteTimeout;
        var started = clock.GetTimestamp();
        using var timer = new CancellationTokenSource(limit, clock);
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            var answer = await SendWithinAsync(request, () => limit - clock.GetElapsedTime(started), whole.Token).ConfigureAwait(false);
            CallSpan.End(span, answer);
            return answer;
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            var failure = CallFailure.OfTimeout(request, limit);
            CallSpan.End(span, failure);
            throw failure;
        }
        catch (ClicRdvException failure)
        {
            CallSpan.End(span, failure);
            throw;
        }
    }

    private async Task<HttpResponseMessage> SendWithinAsync(HttpRequestMessage request, Func<TimeSpan> left, CancellationToken cancellationToken)
    {
        try
        {
            return await SendOnceAsync(request, left, cancellationToken).ConfigureAwait(false);
        }
        catch (ClicRdvException failure) when (IsWorthRepeating(request, failure))
        {
            var wait = failure.RetryAfter ?? Jitter();
            if (wait >= left()) throw;
            await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
            return await SendOnceAsync(request, left, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, Func<TimeSpan> left, CancellationToken cancellationToken)
    {
        while (slowDown?.Left(clock) is { } pause && pause > TimeSpan.Zero)
        {
            if (pause >= left()) throw CallFailure.OfSlowDown(request, pause);
            await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (ClicRdvException failure) when (failure.Kind == ClicRdvErrorKind.Busy)
        {
            slowDown?.Ask(failure.RetryAfter ?? SlowDown.Default, clock);
            throw;
        }
    }

    private static bool IsWorthRepeating(HttpRequestMessage request, ClicRdvException failure) =>
        CallFailure.IsRead(request)
        && (failure.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            || failure.Fault is ClicRdvFault.Timeout or ClicRdvFault.Dns or ClicRdvFault.Connect or ClicRdvFault.Reset);

    private static TimeSpan Jitter() => TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(200, 401));
}
