using ClicRdv.Client;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Fiches.Listing;

/// <summary>
/// Reads a page of fiches: one call, and none that it waits for besides. Either telephone may hold a number and there is no OR upstream,
/// so of a number two lists are read, as far as they are short enough to be put into one order and counted.
/// </summary>
public sealed class FicheListReader(FicheDirectory fiches, GroupDirectory groups, PageReader pages)
{
    /// <summary>How many fiches are read of each telephone.</summary>
    public const int MostOfNumber = 200;

    public Task<ApiResult<FicheList>> ReadAsync(long groupId, FichesPageState state, FicheSearch? search, CancellationToken cancellationToken) =>
        search is null && state.Born is null
            ? pages.ReadAsync($"fiches:{groupId}:{(state with { SearchId = "" }).ToQuery()}", () => ReadPageAsync(groupId, state, null, cancellationToken))
            : ReadPageAsync(groupId, state, search, cancellationToken);

    private async Task<ApiResult<FicheList>> ReadPageAsync(long groupId, FichesPageState state, FicheSearch? search, CancellationToken cancellationToken)
    {
        var reading = groups.FindAsync(groupId, cancellationToken);
        var queries = FicheListQuery.Of(state, search);
        var lists = await Task.WhenAll(queries
            .Select(query => queries.Count > 1
                ? query with { Results = MostOfNumber }
                : query with { Results = FicheList.PageSize, StartIndex = (state.Page - 1L) * FicheList.PageSize })
            .Select(query => fiches.ListAsync(groupId, query, cancellationToken)));
        var group = await reading;
        if ((group.Problem ?? lists.FirstOrDefault(list => !list.IsSuccess)?.Problem) is not { } problem)
            return ApiResult.Of(lists is [{ Value: { } page }] ? PageOf(group.Value!, state, page) : PutTogether(group.Value!, state, search, [.. lists.Select(list => list.Value!)]));

        // A group that was in the list and is out of reach now has been taken away (threat T21).
        if (group.IsSuccess && problem.Kind is ProblemKind.NotFound or ProblemKind.Forbidden)
            await groups.ForgetAsync();
        return ApiResult.Failed<FicheList>(problem);
    }

    private static FicheList PageOf(Group group, FichesPageState state, ListPage<Fiche> page) => new(
        group,
        [.. page.Records.Where(fiche => FicheListQuery.IsShown(state, fiche))],
        page.TotalRecords,
        state.Page,
        page.TotalRecords is { } total ? total > (long)state.Page * FicheList.PageSize : page.Records.Count >= FicheList.PageSize);

    private static FicheList PutTogether(Group group, FichesPageState state, FicheSearch? search, IReadOnlyList<ListPage<Fiche>> lists)
    {
        var all = FicheOrder.Sorted(
            lists.SelectMany(list => list.Records).DistinctBy(fiche => fiche.Id).Where(fiche => FicheListQuery.IsShown(state, fiche) && search?.IsMetBy(fiche) != false),
            state).ToList();
        var isWhole = lists.All(list => list.TotalRecords is { } total ? total <= list.Records.Count : list.Records.Count < MostOfNumber);
        var before = Math.Min((state.Page - 1L) * FicheList.PageSize, all.Count);
        return new FicheList(
            group,
            [.. all.Skip((int)before).Take(FicheList.PageSize)],
            isWhole ? all.Count : null,
            state.Page,
            all.Count > before + FicheList.PageSize,
            isWhole ? null : new FichePart(all.Count, lists.All(list => list.TotalRecords is not null) ? lists.Sum(list => list.TotalRecords) : null));
    }
}
