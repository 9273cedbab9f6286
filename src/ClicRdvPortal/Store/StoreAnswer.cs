using System.Diagnostics.CodeAnalysis;

namespace ClicRdvPortal.Store;

/// <summary>What the store gave, or that it gave nothing: it is never worth a failing page.</summary>
public sealed class StoreAnswer<T>
    where T : notnull
{
    internal StoreAnswer(T? value, bool isSuccess, bool isBusy = false)
    {
        Value = value;
        IsSuccess = isSuccess;
        IsBusy = isBusy;
    }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSuccess { get; }

    public T? Value { get; }

    /// <summary>Nothing was read since somebody else was at the file for too long: asked again it may well answer.</summary>
    public bool IsBusy { get; }
}

public static class StoreAnswer
{
    public static StoreAnswer<T> Of<T>(T value)
        where T : notnull => new(value, true);

    public static StoreAnswer<T> Failed<T>(bool isBusy = false)
        where T : notnull => new(default, false, isBusy);
}
