namespace ClicRdv.Client;

/// <summary>
/// One attempt: sends, reads the whole body within its caps, and lets through nothing but a 2xx that carries JSON. All
/// else leaves as a <see cref="ClicRdvException"/>. The timeout covers the body, which a slow sender can stretch (fault F18).
/// </summary>
internal sealed class AnswerHandler(ClicRdvClientOptions options, TimeProvider clock, HttpMessageHandler innerHandler) : DelegatingHandler(innerHandler)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var limit = CallFailure.IsRead(request) ? options.AttemptTimeout : options.WriteTimeout;
        using var timer = new CancellationTokenSource(limit, clock);
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        HttpResponseMessage? answer = null;
        try
        {
            answer = await base.SendAsync(request, attempt.Token).ConfigureAwait(false);
            var body = await CappedBody.ReadAsync(answer.Content, options.MaxResponseBytes, attempt.Token).ConfigureAwait(false);
            Replace(answer, body);
            Judge(request, answer, body.Bytes);
            return Release(ref answer);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested)
        {
            throw CallFailure.OfTimeout(request, limit);
        }
        catch (BodyTooLargeException)
        {
            throw CallFailure.OfAnswer(request, answer!.StatusCode, ClicRdvFault.TooLarge, "the answer is too long");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException or InvalidDataException)
        {
            throw CallFailure.OfTransport(request, fault);
        }
        finally
        {
            answer?.Dispose();
        }
    }

    private void Judge(HttpRequestMessage request, HttpResponseMessage answer, ReadOnlyMemory<byte> body)
    {
        if ((int)answer.StatusCode is >= 300 and < 400 && AnswerPage.LeadsToLogin(answer.Headers.Location))
            throw CallFailure.OfEndedSession(request, answer, ClicRdvFault.Redirect);
        if (!answer.IsSuccessStatusCode)
            throw CallFailure.OfStatus(request, answer, QuotedSecrets.Hide(body, request, options.ApiKey), clock);

        switch (AnswerPage.KindOf(body.Span))
        {
            // What a DELETE returns is not documented (clicrdv-api §19 row 13): nothing is fine.
            case PageKind.Empty when request.Method != HttpMethod.Delete:
                throw CallFailure.OfEndedSession(request, answer, ClicRdvFault.BadAnswer);
            case PageKind.Login:
                throw CallFailure.OfEndedSession(request, answer, ClicRdvFault.BadAnswer);
            case PageKind.Other:
                throw CallFailure.OfAnswer(
                    request, answer.StatusCode, ClicRdvFault.BadAnswer, "a page came instead of an answer", ClicRdvErrorKind.Unreachable);
        }
    }

    private static void Replace(HttpResponseMessage answer, PooledBody body)
    {
        var wire = answer.Content;
        answer.Content = body;
        wire.Dispose();
    }

    private static HttpResponseMessage Release(ref HttpResponseMessage? answer)
    {
        var released = answer!;
        answer = null;
        return released;
    }
}
