using ClicRdv.Client;

namespace ClicRdvPortal.Upstream;

/// <summary>Customers' records. Never kept: they are read when somebody looks at one.</summary>
public sealed class FicheDirectory(UpstreamDoor door, TimeProvider clock)
{
    /// <summary>Archived ones stand first, by the sign before their names: so many are read that they hide nobody.</summary>
    private const int LeastRead = 50;

    /// <summary>Ids that one call names: an address has room for some thousand signs.</summary>
    private const int MostIds = 100;

    /// <summary>Upstream's times are those of the group's clock, which may be up to this far from ours.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromHours(26);

    /// <summary>One fiche as it stands upstream at this moment.</summary>
    public Task<ApiResult<Fiche>> GetAsync(long groupId, long id, CancellationToken cancellationToken = default) =>
        door.CallAsync((client, token) => client.Fiches.GetAsync(groupId, id, token), cancellationToken);

    /// <summary>One page of the group's fiches, archived ones among them unless the query says otherwise.</summary>
    public Task<ApiResult<ListPage<Fiche>>> ListAsync(long groupId, ListQuery query, CancellationToken cancellationToken = default) =>
        door.CallAsync((client, token) => client.Fiches.ListAsync(groupId, query, token), cancellationToken);

    /// <summary>The fiches of these ids as they stand upstream now, archived ones among them; who is not there any more is left out.</summary>
    public async Task<ApiResult<IReadOnlyList<Fiche>>> OfIdsAsync(long groupId, IEnumerable<long> ids, CancellationToken cancellationToken = default)
    {
        var all = new List<Fiche>();
        foreach (var some in ids.Order().Chunk(MostIds))
        {
            var query = new ListQuery { Results = MostIds, Conditions = Conditions.None.In("id", some.Select(id => (ConditionValue)id)) };
            var read = await ListAsync(groupId, query, cancellationToken);
            if (!read.IsSuccess)
                return ApiResult.Failed<IReadOnlyList<Fiche>>(read.Problem);
            all.AddRange(read.Value.Records);
        }

        return ApiResult.Of<IReadOnlyList<Fiche>>([.. all.DistinctBy(fiche => fiche.Id)]);
    }

    /// <summary>The first fiches that match, archived ones left out, and whether there are more.</summary>
    /// <param name="groupId">The fiches' group.</param>
    /// <param name="text">What was typed: a name, a telephone number in any spelling, an e-mail address.</param>
    /// <param name="most">How many at the most.</param>
    /// <param name="cancellationToken">Stops the call: more has been typed.</param>
    public async Task<ApiResult<FicheMatches>> SearchAsync(long groupId, string text, int most, CancellationToken cancellationToken = default)
    {
        var query = new ListQuery { Sort = "lastname", Results = Math.Max(most, LeastRead) };
        var search = FicheSearch.Of(text);
        var queries = search?.Narrow(query) ?? [query with { Search = text }];
        var pages = await Task.WhenAll(queries.Select(one => ListAsync(groupId, one, cancellationToken)));
        if (pages.FirstOrDefault(page => !page.IsSuccess) is { Problem: { } problem })
            return ApiResult.Failed<FicheMatches>(problem);
        var living = pages.SelectMany(page => page.Value!.Records).Where(fiche => !fiche.IsDeleted && search?.IsMetBy(fiche) != false).DistinctBy(fiche => fiche.Id).ToList();

        // Each telephone's list is in order by itself.
        if (pages.Length > 1)
            living = [.. living.OrderBy(fiche => fiche.Lastname, StringComparer.CurrentCultureIgnoreCase).ThenBy(fiche => fiche.Firstname, StringComparer.CurrentCultureIgnoreCase)];
        return ApiResult.Of(new FicheMatches(
            [.. living.Take(most)],
            living.Count > most || pages.Any(page => page.Value!.TotalRecords > page.Value.Records.Count)));
    }

    /// <summary>A customer's appointments, the latest first, cancelled ones among them: one page, which says how many there are.</summary>
    public Task<ApiResult<ListPage<Vevent>>> VeventsAsync(long groupId, long ficheId, int most, CancellationToken cancellationToken = default)
    {
        var query = new ListQuery { Sort = "start", Descending = true, Results = most }.OfFiche(ficheId);
        return door.CallAsync((client, token) => client.Vevents.ListAsync(groupId, query, token), cancellationToken);
    }

    /// <summary>
    /// Creates a fiche. When the answer is lost it is looked for among the youngest of its name, by its telephone and e-mail: somebody
    /// of the same name who was there before is another customer.
    /// </summary>
    public Task<ApiResult<Fiche>> CreateAsync(FicheDraft draft, CancellationToken cancellationToken = default) => GuardedWrite.CreateAsync(
        door,
        (client, token) => client.Fiches.CreateAsync(draft.GroupId, draft, token),
        async () =>
        {
            var query = new ListQuery { Search = draft.Lastname.Value ?? "", Sort = "id", Descending = true, Results = LeastRead };
            var oldest = clock.GetUtcNow().DateTime - Lately;
            var found = await ListAsync(draft.GroupId, query, cancellationToken);
            return found.Select(page => page.Records.FirstOrDefault(fiche => !fiche.IsDeleted && !(fiche.CreatedAt < oldest) && fiche.Lastname == (draft.Lastname.Value ?? "")
                && fiche.Firstname == (draft.Firstname.Value ?? "") && fiche.Firstphone == (draft.Firstphone.Value ?? "") && fiche.Email == (draft.Email.Value ?? "")));
        },
        cancellationToken);

    /// <summary>Saves what changed, unless somebody else has changed the fiche since it was read.</summary>
    /// <param name="groupId">Its group, which an answer need not repeat.</param>
    /// <param name="asRead">The fiche as the person saw it.</param>
    /// <param name="changes">What to write.</param>
    /// <param name="isApplied">Whether a fiche carries what was to be written.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public Task<ApiResult<SaveOutcome<Fiche>>> SaveAsync(
        long groupId,
        Fiche asRead,
        FicheChanges changes,
        Func<Fiche, bool> isApplied,
        CancellationToken cancellationToken = default) => GuardedWrite.ChangeAsync(
        door,
        (client, token) => client.Fiches.GetAsync(groupId, asRead.Id, token),
        (client, token) => client.Fiches.UpdateAsync(groupId, asRead.Id, changes, token),
        fiche => fiche.UpdatedAt == asRead.UpdatedAt && Versions.AreEqual(fiche, asRead),
        isApplied,
        cancellationToken);

    /// <summary>
    /// Archives or restores: there is no DELETE, and whether a restoration is accepted is not documented (clicrdv-api §19, row 10). So the
    /// answer to the write is not believed: the outcome is what stands upstream after it, which may be what stood there before.
    /// </summary>
    public async Task<ApiResult<SaveOutcome<Fiche>>> SetArchivedAsync(long groupId, Fiche asRead, bool archived, CancellationToken cancellationToken = default)
    {
        var saved = await SaveAsync(groupId, asRead, new FicheChanges { Deleted = archived }, fiche => fiche.IsDeleted == archived, cancellationToken);
        if (!saved.IsSuccess || saved.Value.IsConflict)
            return saved;
        var after = await GetAsync(groupId, asRead.Id, cancellationToken);
        return after.IsSuccess
            ? ApiResult.Of(new SaveOutcome<Fiche>(after.Value, IsConflict: false))
            : ApiResult.Failed<SaveOutcome<Fiche>>(after.Problem.Kind == ProblemKind.SignedOut ? after.Problem : after.Problem with { Kind = ProblemKind.ToVerify });
    }
}

/// <param name="Fiches">Those that were asked for.</param>
/// <param name="HasMore">Whether others match too.</param>
public sealed record FicheMatches(IReadOnlyList<Fiche> Fiches, bool HasMore);
