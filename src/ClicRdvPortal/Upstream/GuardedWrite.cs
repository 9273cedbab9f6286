using ClicRdv.Client;

namespace ClicRdvPortal.Upstream;

/// <summary>
/// Writes that overwrite nothing unseen and are never repeated blindly: the version is compared before, and when the
/// answer was lost the row is read again and told as it is (design decisions 6 and 9, faults F15 to F17 and F27).
/// </summary>
internal static class GuardedWrite
{
    private static readonly ApiProblem SaidButNotDone = new(ProblemKind.Unreachable);

    /// <param name="read">Reads the row as it stands upstream.</param>
    /// <param name="write">Sends what changed.</param>
    /// <param name="isSameVersion">Whether a row is the one the person saw. Not by its time alone, which has a resolution of a second.</param>
    /// <param name="isApplied">Whether a row carries what was to be written.</param>
    public static async Task<ApiResult<SaveOutcome<T>>> ChangeAsync<T>(
        UpstreamCaller door,
        Func<ClicRdvClient, CancellationToken, Task<T>> read,
        Func<ClicRdvClient, CancellationToken, Task<T>> write,
        Func<T, bool> isSameVersion,
        Func<T, bool> isApplied,
        CancellationToken cancellationToken)
        where T : class
    {
        var before = await door.CallAsync(read, cancellationToken);
        if (!before.IsSuccess)
            return ApiResult.Failed<SaveOutcome<T>>(before.Problem with { MayBeDone = false });
        // An earlier try may have arrived though nobody could look: what is there already is no conflict with itself.
        if (!isSameVersion(before.Value))
            return ApiResult.Of(new SaveOutcome<T>(before.Value, IsConflict: !isApplied(before.Value)));

        var written = await door.CallAsync(write, cancellationToken);
        if (written.IsSuccess)
            return ApiResult.Of(new SaveOutcome<T>(written.Value, IsConflict: false));
        if (!written.Problem.MayBeDone)
            return ApiResult.Failed<SaveOutcome<T>>(written.Problem);

        var after = await door.CallAsync(read, cancellationToken);
        if (!after.IsSuccess)
            return ApiResult.Failed<SaveOutcome<T>>(written.Problem with { Kind = ProblemKind.ToVerify });
        return isApplied(after.Value)
            ? ApiResult.Of(new SaveOutcome<T>(after.Value, IsConflict: false))
            : ApiResult.Failed<SaveOutcome<T>>(written.Problem with { MayBeDone = false });
    }

    /// <param name="find">Looks for the new row by what a person would know it by; null when it is not there.</param>
    public static async Task<ApiResult<T>> CreateAsync<T>(
        UpstreamCaller door,
        Func<ClicRdvClient, CancellationToken, Task<T>> create,
        Func<Task<ApiResult<T?>>> find,
        CancellationToken cancellationToken)
        where T : class
    {
        var created = await door.CallAsync(create, cancellationToken);
        if (created.IsSuccess || !created.Problem.MayBeDone)
            return created;

        var found = await find();
        return found switch
        {
            { IsSuccess: true, Value: { } row } => ApiResult.Of(row),
            { Problem: null } => ApiResult.Failed<T>(created.Problem with { MayBeDone = false }),
            _ => ApiResult.Failed<T>(created.Problem with { Kind = ProblemKind.ToVerify }),
        };
    }

    /// <summary>Removes the row that the person saw, and no other version of it.</summary>
    public static async Task<ApiResult<SaveOutcome<T>>> RemoveSeenAsync<T>(
        UpstreamCaller door,
        Func<ClicRdvClient, CancellationToken, Task<T>> read,
        Func<ClicRdvClient, CancellationToken, Task> remove,
        Func<T, bool> isSameVersion,
        Func<T, bool> isRemoved,
        T removed,
        CancellationToken cancellationToken)
        where T : class
    {
        var before = await door.CallAsync(read, cancellationToken);
        if (!before.IsSuccess)
            return ApiResult.Failed<SaveOutcome<T>>(before.Problem with { MayBeDone = false });
        if (isRemoved(before.Value) || !isSameVersion(before.Value))
            return ApiResult.Of(new SaveOutcome<T>(before.Value, IsConflict: !isRemoved(before.Value)));

        var left = await RemoveAsync(door, read, remove, isRemoved, removed, cancellationToken);
        return left.Select(row => new SaveOutcome<T>(row, IsConflict: false));
    }

    /// <summary>
    /// Removes, and believes what stands there afterwards alone: an ended session answers a DELETE with 200 and nothing in it just
    /// as a removal may (fault F08; clicrdv-api §19, row 13). The row as it stands is also what a restoring compares with.
    /// </summary>
    /// <param name="isRemoved">Whether a row that is still there counts as removed.</param>
    /// <param name="removed">How it is told when nothing is left of it.</param>
    public static async Task<ApiResult<T>> RemoveAsync<T>(
        UpstreamCaller door,
        Func<ClicRdvClient, CancellationToken, Task<T>> read,
        Func<ClicRdvClient, CancellationToken, Task> remove,
        Func<T, bool> isRemoved,
        T removed,
        CancellationToken cancellationToken)
        where T : class
    {
        var answer = await door.CallAsync(
            async (client, token) =>
            {
                await remove(client, token);
                return true;
            },
            cancellationToken);
        if (answer.Problem is { MayBeDone: false } refused)
            return ApiResult.Failed<T>(refused);

        var left = await door.CallAsync(read, cancellationToken);
        if (left.IsSuccess)
            return isRemoved(left.Value) ? left : ApiResult.Failed<T>((answer.Problem ?? SaidButNotDone) with { MayBeDone = false });
        return left.Problem.Kind == ProblemKind.NotFound
            ? ApiResult.Of(removed)
            : ApiResult.Failed<T>((answer.Problem ?? left.Problem) with { Kind = ProblemKind.ToVerify, MayBeDone = true });
    }
}
