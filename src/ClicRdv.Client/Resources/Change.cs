namespace ClicRdv.Client;

/// <summary>A field of a partial change: left alone unless set, and settable to null or to an empty text.</summary>
/// <typeparam name="T">The field's type.</typeparam>
public readonly record struct Change<T>
{
    /// <summary>Sets the field to <paramref name="value"/>.</summary>
    public Change(T value)
    {
        IsSet = true;
        Value = value;
    }

    /// <summary>Whether the field will be sent.</summary>
    public bool IsSet { get; }

    /// <summary>The value to send; meaningless unless <see cref="IsSet"/>.</summary>
    public T? Value { get; }

    /// <summary>A bare value is a set field.</summary>
    public static implicit operator Change<T>(T value) => new(value);

    /// <summary>Whether it is set, never to what.</summary>
    public override string ToString() => IsSet ? "set" : "not set";
}

/// <summary>Makes a <see cref="Change{T}"/> where the conversion does not apply.</summary>
public static class Change
{
    /// <summary>A field set to <paramref name="value"/>.</summary>
    public static Change<T> To<T>(T value) => new(value);
}
