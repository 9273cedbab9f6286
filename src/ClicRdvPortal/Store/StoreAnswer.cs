using System.Diagnostics.CodeAnalysis;

namespace ClicRdvPortal.Store;

/// <summary>What the store gave, or that it gave nothing: it is never worth a failing page.</summary>
public sealed class StoreAnswer<T>
    where T : notnull
{
    private StoreAnswer(T? value, bool isSuccess)
    {
        Value = value;
        IsSuccess = isSuccess;
    }

    public static StoreAnswer<T> Failed { get; } = new(default, false);

    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSuccess { get; }

    public T? Value { get; }

    public static StoreAnswer<T> Of(T value) => new(value, true);
}
