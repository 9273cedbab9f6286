using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>Calls the upstream for one session, and turns failures that a person can act on into values.</summary>
public abstract class UpstreamCaller
{
    protected static readonly ApiProblem NobodySignedIn = new(ProblemKind.SignedOut);

    public abstract Task<ApiResult<T>> CallAsync<T>(
        Func<ClicRdvClient, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken);

    protected static async Task<ApiResult<T>> CallAsync<T>(
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
            return ApiResult.Failed<T>(NobodySignedIn);
        }
    }

    /// <summary>What nobody can act on stays an exception, save for a write: what was typed must not go down with the page.</summary>
    protected static async Task<ApiResult<T>> AnswerAsync<T>(
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
            return ApiResult.Failed<T>(await IsSignedOutAsync(client, cancellationToken) ? NobodySignedIn : ApiProblem.From(exception));
        }
        catch (ClicRdvException exception) when (exception.Kind != ClicRdvErrorKind.Unexpected || exception.Outcome != WriteOutcome.None)
        {
            return ApiResult.Failed<T>(ApiProblem.From(exception));
        }
    }

    /// <summary>
    /// A 403 means "no right to this" or "your session is over", and nothing tells them apart but a call that anybody
    /// signed in may make (clicrdv-api §19, row 3).
    /// </summary>
    private static async Task<bool> IsSignedOutAsync(ClicRdvClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.Groups.ListAsync(new ListQuery { Results = 1 }, cancellationToken);
            return false;
        }
        catch (ClicRdvException probe)
        {
            return probe.Kind is ClicRdvErrorKind.Forbidden or ClicRdvErrorKind.SignedOut;
        }
    }
}
