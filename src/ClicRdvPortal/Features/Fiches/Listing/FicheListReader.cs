using ClicRdv.Client;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Fiches.Listing;

/// <summary>Reads a page of fiches: one call, two at the same time for a telephone number, and none that it waits for besides.</summary>
public sealed class FicheListReader(FicheDirectory fiches, GroupDirectory groups, PageReader pages)
{
    public Task<ApiResult<FicheList>> ReadAsync(long groupId, FichesPageState state, FicheSearch? search, CancellationToken cancellationToken) =>
        search is null
            ? pages.ReadAsync($"fiches:{groupId}:{(state with { SearchId = "" }).ToQuery()}", () => ReadPageAsync(groupId, state, null, cancellationToken))
            : ReadPageAsync(groupId, state, search, cancellationToken);

    private async Task<ApiResult<FicheList>> ReadPageAsync(long groupId, FichesPageState state, FicheSearch? search, CancellationToken cancellationToken)
    {
        var reading = groups.FindAsync(groupId, cancellationToken);
        var lists = await Task.WhenAll(FicheListQuery.Of(state, search)
            .Select(query => query with { Results = FicheList.PageSize, StartIndex = (state.Page - 1L) * FicheList.PageSize })
            .Select(query => fiches.ListAsync(groupId, query, cancellationToken)));
        var group = await reading;
        if ((group.Problem ?? lists.FirstOrDefault(list => !list.IsSuccess)?.Problem) is not { } problem)
            return ApiResult.Of(ListOf(group.Value!, state, [.. lists.Select(list => list.Value!)]));

        // A group that was in the list and is out of reach now has been taken away (threat T21).
        if (group.IsSuccess && problem.Kind is ProblemKind.NotFound or ProblemKind.Forbidden)
            await groups.ForgetAsync();
        return ApiResult.Failed<FicheList>(problem);
    }

    private static FicheList ListOf(Group group, FichesPageState state, IReadOnlyList<ListPage<Fiche>> lists)
    {
        var read = lists.SelectMany(list => list.Records).ToList();
        var rows = read.DistinctBy(fiche => fiche.Id).ToList();
        var end = (long)state.Page * FicheList.PageSize;
        return new FicheList(
            group,
            [.. rows.Where(fiche => FicheListQuery.IsShown(state, fiche))],
            lists.All(list => list.TotalRecords is not null) ? lists.Sum(list => list.TotalRecords) - (read.Count - rows.Count) : null,
            state.Page,
            lists.Any(list => list.TotalRecords is { } total ? total > end : list.Records.Count >= FicheList.PageSize));
    }
}
