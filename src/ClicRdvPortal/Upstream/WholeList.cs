using ClicRdv.Client;

namespace ClicRdvPortal.Upstream;

/// <summary>Lists are whole or a problem: one that moved while it was read is read once more, and none is shown in part.</summary>
internal static class WholeList
{
    /// <summary>How many there may be of what a practice has some of.</summary>
    public const int Most = 10_000;

    public static async Task<ApiResult<IReadOnlyList<T>>> ReadAsync<T>(
        UpstreamCaller caller,
        Func<ClicRdvClient, ListQuery, CancellationToken, Task<ListPage<T>>> readPage,
        CancellationToken cancellationToken,
        int most = Most)
        where T : UpstreamRecord
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var read = await caller.CallAsync(
                (client, token) => client.ReadAllAsync((query, stop) => readPage(client, query, stop), maxRecords: most, wholeOnly: true, cancellationToken: token),
                cancellationToken);
            if (!read.IsSuccess)
                return ApiResult.Failed<IReadOnlyList<T>>(read.Problem);
            if (read.Value.IsComplete)
                return ApiResult.Of(read.Value.Items);
            if (read.Value.IsTruncated)
                return ApiResult.Failed<IReadOnlyList<T>>(new ApiProblem(ProblemKind.TooMany));
        }

        return ApiResult.Failed<IReadOnlyList<T>>(new ApiProblem(ProblemKind.Incomplete));
    }
}
