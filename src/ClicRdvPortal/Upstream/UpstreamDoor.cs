using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>
/// The portal's one door to the upstream, one a circuit: it signs calls with the circuit's own session and turns
/// failures that a person can act on into values.
/// </summary>
public sealed class UpstreamDoor(UpstreamSession upstream, ClicRdvClientFactory factory) : IDisposable
{
    private static readonly ApiProblem NobodySignedIn = new(ProblemKind.SignedOut);
    private ClicRdvClient? _client;
    private SessionCredential? _credential;

    public async Task<ApiResult<T>> CallAsync<T>(
        Func<ClicRdvClient, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken)
    {
        if (await upstream.FindAsync() is not { } session)
            return ApiResult.Failed<T>(NobodySignedIn);

        return await CallAsync(ClientOf(session), session, call, cancellationToken);
    }

    /// <summary>
    /// A call that several tabs wait for: it has a client of its own, so that it outlives the tab that began it.
    /// </summary>
    public async Task<ApiResult<T>> CallForSessionAsync<T>(
        LiveSession session,
        Func<ClicRdvClient, CancellationToken, Task<T>> call)
    {
        using var client = factory.Create(session.Credential);
        return await CallAsync(client, session, call, CancellationToken.None);
    }

    private static async Task<ApiResult<T>> CallAsync<T>(
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
    private static async Task<ApiResult<T>> AnswerAsync<T>(
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

    private ClicRdvClient ClientOf(LiveSession session)
    {
        if (_client is null || !ReferenceEquals(_credential, session.Credential))
        {
            _client?.Dispose();
            _client = factory.Create(session.Credential);
            _credential = session.Credential;
        }

        return _client;
    }

    public void Dispose() => _client?.Dispose();
}
