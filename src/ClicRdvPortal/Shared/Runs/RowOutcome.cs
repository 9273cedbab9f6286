using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Shared.Runs;

/// <summary>How the write of one row ended.</summary>
public enum RowResult
{
    Changed,

    /// <summary>The upstream said no or gave no answer; nothing was written.</summary>
    Refused,

    /// <summary>Somebody else changed the row; nothing was written.</summary>
    Conflict,

    /// <summary>The answer was lost, and so was the reading after it.</summary>
    ToVerify,

    /// <summary>The run was stopped before its turn came.</summary>
    NotTried,
}

/// <param name="Problem">Why, when it was refused or is to be verified.</param>
public sealed record RowOutcome(RowResult Result, ApiProblem? Problem = null)
{
    public static RowOutcome NotTried { get; } = new(RowResult.NotTried);

    public static RowOutcome Changed { get; } = new(RowResult.Changed);

    /// <summary>Reads a save, and gives what stands upstream now to <paramref name="keep"/>.</summary>
    public static RowOutcome Of<T>(ApiResult<SaveOutcome<T>> saved, Action<T> keep)
    {
        if (!saved.IsSuccess)
            return new(saved.Problem.Kind == ProblemKind.ToVerify ? RowResult.ToVerify : RowResult.Refused, saved.Problem);
        keep(saved.Value.Current);
        return saved.Value.IsConflict ? new(RowResult.Conflict) : Changed;
    }
}
