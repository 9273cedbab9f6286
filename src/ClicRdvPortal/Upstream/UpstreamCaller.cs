using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>Calls the upstream for one session, and turns failures into values.</summary>
/// <param name="logger">For answers that nobody can act on.</param>
public abstract class UpstreamCaller(ILogger logger)
{
    protected static readonly ApiProblem NobodySignedIn = new(ProblemKind.SignedOut);

    public abstract Task<ApiResult<T>> CallAsync<T>(
        Func<ClicRdvClient, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken);

    protected async Task<ApiResult<T>> CallAsync<T>(
        ClicRdvClient client,
        LiveSession session,
        Func<ClicRdvClient, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken)
    {
        // Signing out in another tab stops what this one has under way.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, session.Ended);
        try
        {
            return await AnswerAsync(client, call, either.Token);
        }
        catch (OperationCanceledException) when (session.HasEnded && !cancellationToken.IsCancellationRequested)
        {
            // Sent, and its answer not waited for: of a write nobody knows whether it was done.
            return ApiResult.Failed<T>(NobodySignedIn with { MayBeDone = true });
        }
    }

    /// <summary>
    /// Also what nobody can act on: as an exception it would take down the panel in which somebody types, for a reading
    /// beside it. Its sentence stands where the reading would have.
    /// </summary>
    protected async Task<ApiResult<T>> AnswerAsync<T>(
        ClicRdvClient client,
        Func<ClicRdvClient, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken)
    {
        try
        {
            return ApiResult.Of(await call(client, cancellationToken));
        }
        catch (ClicRdvException exception) when (exception.Kind == ClicRdvErrorKind.Forbidden)
        {
            return ApiResult.Failed<T>(await WhyForbiddenAsync(client, exception, cancellationToken));
        }
        catch (ClicRdvException exception)
        {
            if (exception.Kind == ClicRdvErrorKind.Unexpected)
                UpstreamLog.Unexpected(logger, exception);
            return ApiResult.Failed<T>(ApiProblem.From(exception));
        }
    }

    /// <summary>
    /// A 403 means "no right to this" or "your session is over", and nothing tells them apart but a call that anybody
    /// signed in may make (clicrdv-api §19, row 3). Where that call gets no answer it is neither: a right that is taken for refused hides an action.
    /// </summary>
    private static async Task<ApiProblem> WhyForbiddenAsync(ClicRdvClient client, ClicRdvException refusal, CancellationToken cancellationToken)
    {
        try
        {
            await client.Groups.ListAsync(new ListQuery { Results = 1 }, cancellationToken);
            return ApiProblem.From(refusal);
        }
        catch (ClicRdvException probe)
        {
            return probe.Kind is ClicRdvErrorKind.Forbidden or ClicRdvErrorKind.SignedOut ? NobodySignedIn : ApiProblem.From(probe) with { MayBeDone = false };
        }
    }
}
