using System.Runtime.CompilerServices;
using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>Reads long lists of fiches for a session, one page in memory.</summary>
public sealed class FicheWalks(ClicRdvClientFactory factory)
{
    /// <summary>Begins to read: the first page is there, or a problem. Dispose of it when done.</summary>
    /// <param name="session">Whose calls they are.</param>
    /// <param name="groupId">The fiches' group.</param>
    /// <param name="queries">Lists that are read one after the other; a fiche of several comes once.</param>
    /// <param name="most">How many fiches at the most.</param>
    /// <param name="cancellationToken">Stops the reading, also the later pages.</param>
    public async Task<ApiResult<FicheWalk>> BeginAsync(
        LiveSession session, long groupId, IReadOnlyList<ListQuery> queries, int most, CancellationToken cancellationToken)
    {
        // Nobody can be asked for a password by a file: the open pages ask, and the person begins it anew.
        var known = session.Hour.Renewals;
        var client = factory.Create(session.Credential);
        var walk = new FicheWalk(client, groupId, queries, most, cancellationToken);
        try
        {
            await walk.BeginAsync();
            session.Hour.NoteUse();
            return ApiResult.Of(walk);
        }
        catch (ClicRdvException exception)
        {
            await walk.DisposeAsync();
            if (exception.Kind == ClicRdvErrorKind.SignedOut)
                session.Hour.MeetEnd(known);
            return ApiResult.Failed<FicheWalk>(ApiProblem.From(exception));
        }
        catch
        {
            await walk.DisposeAsync();
            throw;
        }
    }
}

/// <summary>Fiches as they are read. To be enumerated once.</summary>
public sealed class FicheWalk : IAsyncDisposable
{
    private readonly ClicRdvClient _client;
    private readonly IReadOnlyList<ListWalk<Fiche>> _lists;
    private readonly IAsyncEnumerator<Fiche> _fiches;
    private bool _hasFirst;

    internal FicheWalk(ClicRdvClient client, long groupId, IReadOnlyList<ListQuery> queries, int most, CancellationToken cancellationToken)
    {
        _client = client;
        _lists = [.. queries.Select(query => client.Walk((page, stop) => client.Fiches.ListAsync(groupId, page, stop), query, most))];
        _fiches = AllAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    /// <summary>How many there are, as far as the first list says.</summary>
    public long? Total => _lists[0].TotalRecords;

    /// <summary>Whether everything was read. False until then.</summary>
    public bool IsComplete => _lists.All(list => list is { IsComplete: true, IsTruncated: false });

    /// <exception cref="ClicRdvException">A page could not be read.</exception>
    public async IAsyncEnumerable<Fiche> ReadAsync()
    {
        while (_hasFirst || await _fiches.MoveNextAsync())
        {
            _hasFirst = false;
            yield return _fiches.Current;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _fiches.DisposeAsync();
        _client.Dispose();
    }

    internal async Task BeginAsync() => _hasFirst = await _fiches.MoveNextAsync();

    private async IAsyncEnumerable<Fiche> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var met = _lists.Count > 1 ? new HashSet<long>() : null;
        foreach (var list in _lists)
        {
            await foreach (var fiche in list.WithCancellation(cancellationToken))
            {
                if (met?.Add(fiche.Id) != false)
                    yield return fiche;
            }
        }
    }
}
