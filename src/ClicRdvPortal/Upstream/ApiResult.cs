using System.Diagnostics.CodeAnalysis;

namespace ClicRdvPortal.Upstream;

/// <summary>A value, or the problem that kept it away. A fault of our own stays an exception.</summary>
public sealed class ApiResult<T>
{
    internal ApiResult(T value) => Value = value;

    internal ApiResult(ApiProblem problem) => Problem = problem;

    [MemberNotNullWhen(false, nameof(Problem))]
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSuccess => Problem is null;

    public T? Value { get; }

    public ApiProblem? Problem { get; }

    public ApiResult<TOther> Select<TOther>(Func<T, TOther> map) =>
        IsSuccess ? new(map(Value)) : new(Problem);
}

public static class ApiResult
{
    public static ApiResult<T> Of<T>(T value) => new(value);

    public static ApiResult<T> Failed<T>(ApiProblem problem) => new(problem);
}
