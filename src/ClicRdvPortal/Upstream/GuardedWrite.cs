using ClicRdv.Client;

namespace ClicRdvPortal.Upstream;

/// <summary>
/// Writes that overwrite nothing unseen and are never repeated blindly: the version is compared before, and when the
/// answer was lost the row is read again and told as it is (design decisions 6 and 9, faults F15 to F17 and F27).
/// What met the end of the upstream session is sent once more when that look, for which the password is waited for, shows the row untouched (F25).
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
        for (var isAgain = false; ; isAgain = true)
        {
            if (!before.IsSuccess)
                return ApiResult.Failed<SaveOutcome<T>>(before.Problem with { MayBeDone = false });
            // An earlier try may have arrived though nobody could look: what is there already is no conflict with itself.
            if (!isSameVersion(before.Value))
                return ApiResult.Of(new SaveOutcome<T>(before.Value, IsConflict: !isApplied(before.Value)));

            var written = await door.WriteAsync(write, cancellationToken);
            if (written.IsSuccess)
                return ApiResult.Of(new SaveOutcome<T>(written.Value, IsConflict: false));
            if (!NeedsALook(written.Problem))
                return ApiResult.Failed<SaveOutcome<T>>(written.Problem);

            before = await door.CallAsync(read, cancellationToken);
            if (!before.IsSuccess)
                return ApiResult.Failed<SaveOutcome<T>>(Unseen(written.Problem));
            if (isApplied(before.Value))
                return ApiResult.Of(new SaveOutcome<T>(before.Value, IsConflict: false));
            if (isAgain || written.Problem.Kind != ProblemKind.SignedOut)
                return ApiResult.Failed<SaveOutcome<T>>(written.Problem with { MayBeDone = false });
        }
    }

    /// <param name="find">Looks for the new row by what a person would know it by; null when it is not there.</param>
    public static async Task<ApiResult<T>> CreateAsync<T>(
        UpstreamCaller door,
        Func<ClicRdvClient, CancellationToken, Task<T>> create,
        Func<Task<ApiResult<T?>>> find,
        CancellationToken cancellationToken)
        where T : class
    {
        for (var isAgain = false; ; isAgain = true)
        {
            var created = await door.WriteAsync(create, cancellationToken);
            if (created.IsSuccess || !NeedsALook(created.Problem))
                return created;

            var found = await find();
            if (found is { IsSuccess: true, Value: { } row })
                return ApiResult.Of(row);
            if (found.Problem is not null)
                return ApiResult.Failed<T>(Unseen(created.Problem));
            if (isAgain || created.Problem.Kind != ProblemKind.SignedOut)
                return ApiResult.Failed<T>(created.Problem with { MayBeDone = false });
        }
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

        var left = await RemoveAsync(door, read, remove, isSameVersion, isRemoved, removed, cancellationToken);
        return left.Select(row => new SaveOutcome<T>(row, IsConflict: !isRemoved(row)));
    }

    /// <summary>
    /// Removes, and believes what stands there afterwards alone: an ended session answers a DELETE with 200 and nothing in it just
    /// as a removal may (fault F08; clicrdv-api §19, row 13). The row as it stands is also what a restoring compares with.
    /// </summary>
    /// <param name="isSameVersion">Whether a row that is still there is the one that was to go.</param>
    /// <param name="isRemoved">Whether a row that is still there counts as removed.</param>
    /// <param name="removed">How it is told when nothing is left of it.</param>
    /// <returns>The row as removed; one that is not is another version, which somebody else has written.</returns>
    public static async Task<ApiResult<T>> RemoveAsync<T>(
        UpstreamCaller door,
        Func<ClicRdvClient, CancellationToken, Task<T>> read,
        Func<ClicRdvClient, CancellationToken, Task> remove,
        Func<T, bool> isSameVersion,
        Func<T, bool> isRemoved,
        T removed,
        CancellationToken cancellationToken)
        where T : class
    {
        for (var isAgain = false; ; isAgain = true)
        {
            var answer = await door.WriteAsync(
                async (client, token) =>
                {
                    await remove(client, token);
                    return true;
                },
                cancellationToken);
            if (answer.Problem is { } refused && !NeedsALook(refused))
                return ApiResult.Failed<T>(refused);

            var left = await door.CallAsync(read, cancellationToken);
            if (!left.IsSuccess)
            {
                return left.Problem.Kind == ProblemKind.NotFound
                    ? ApiResult.Of(removed)
                    : ApiResult.Failed<T>(answer.Problem is null ? left.Problem with { Kind = ProblemKind.ToVerify, MayBeDone = true } : Unseen(answer.Problem));
            }

            if (isRemoved(left.Value))
                return left;

            // An empty 200 may have been said by a session that had ended.
            var mayHaveLapsed = answer.Problem is not { } problem || problem.Kind == ProblemKind.SignedOut;
            if (mayHaveLapsed && !isSameVersion(left.Value))
                return left;
            if (isAgain || !mayHaveLapsed)
                return ApiResult.Failed<T>((answer.Problem ?? SaidButNotDone) with { MayBeDone = false });
        }
    }

    /// <summary>A refusal of an ended session too: until the password was given, somebody else may have been at the row.</summary>
    internal static bool NeedsALook(ApiProblem problem) => problem.MayBeDone || problem.Kind == ProblemKind.SignedOut;

    /// <summary>Nobody could look: what was plainly refused was not done all the same.</summary>
    internal static ApiProblem Unseen(ApiProblem written) => written.MayBeDone ? written with { Kind = ProblemKind.ToVerify } : written;
}
