using System.Diagnostics.CodeAnalysis;

namespace ClicRdvPortal.Store;

/// <summary>What the store gave, or that it gave nothing: it is never worth a failing page.</summary>
public sealed class StoreAnswer<T>
    where T : notnull
{
    internal StoreAnswer(T? value, bool isSuccess)
    {
        Value = value;
        IsSuccess = isSuccess;
    }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSuccess { get; }

    public T? Value { get; }
}

public static class StoreAnswer
{
    public static StoreAnswer<T> Of<T>(T value)
        where T : notnull => new(value, true);

    public static StoreAnswer<T> Failed<T>()
        where T : notnull => new(default, false);
}
