using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>Calls the upstream for one session, and turns failures into values.</summary>
/// <param name="logger">For answers that nobody can act on.</param>
public abstract class UpstreamCaller(ILogger logger)
{
    protected static readonly ApiProblem NobodySignedIn = new(ProblemKind.SignedOut);

    /// <summary>Reads. One that meets the end of the upstream session may wait for the password, and is then made again.</summary>
    public Task<ApiResult<T>> CallAsync<T>(Func<ClicRdvClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        CallAsync(isWrite: false, call, cancellationToken);

    /// <summary>Writes, at most once: what could have been done is not done again before somebody has looked (<see cref="GuardedWrite"/>).</summary>
    public Task<ApiResult<T>> WriteAsync<T>(Func<ClicRdvClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        CallAsync(isWrite: true, call, cancellationToken);

    protected abstract Task<ApiResult<T>> CallAsync<T>(bool isWrite, Func<ClicRdvClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken);

    /// <summary>A call that a sign-out, in this tab or another, cuts off.</summary>
    protected async Task<ApiResult<T>> AnswerUntilEndAsync<T>(
        ClicRdvClient client,
        LiveSession session,
        Func<ClicRdvClient, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, session.Ended);
        try
        {
            return await AnswerAsync(client, session, call, either.Token);
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
        LiveSession session,
        Func<ClicRdvClient, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken)
    {
        try
        {
            var answer = await call(client, cancellationToken);
            session.Hour.NoteUse();
            return ApiResult.Of(answer);
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
