namespace ClicRdv.Client;

/// <summary>Outermost: tells the program how each call ended, for what it measures.</summary>
internal sealed class CallWatch(Action<CallEnd> ended, TimeProvider clock, HttpMessageHandler innerHandler) : DelegatingHandler(innerHandler)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var route = Route.Template(request.RequestUri);
        var started = clock.GetTimestamp();
        try
        {
            var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            Tell(CallOutcome.Answered);
            return answer;
        }
        catch (ClicRdvException failure)
        {
            Tell(CallOutcome.Failed, failure.Kind);
            throw;
        }
        catch (OperationCanceledException)
        {
            Tell(CallOutcome.GivenUp);
            throw;
        }

        void Tell(CallOutcome outcome, ClicRdvErrorKind kind = default) =>
            ended(new CallEnd(request.Method.Method, route, outcome, kind, clock.GetElapsedTime(started)));
    }
}
