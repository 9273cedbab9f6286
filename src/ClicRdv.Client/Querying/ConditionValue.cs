using System.Globalization;

namespace ClicRdv.Client;

/// <summary>
/// A value of a condition, printed as upstream compares it whatever the current culture: integers in digits,
/// booleans as 0 or 1, times as <c>yyyy-MM-dd HH:mm:ss</c> wall-clock (clicrdv-api §5.2, §6).
/// </summary>
public readonly record struct ConditionValue
{
    private readonly string? _text;

    private ConditionValue(string? text) => _text = text;

    internal string Text => _text ?? "";

    /// <summary>The text as it is.</summary>
    public static implicit operator ConditionValue(string value) => new(value);

    /// <summary>In digits.</summary>
    public static implicit operator ConditionValue(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>In digits.</summary>
    public static implicit operator ConditionValue(int value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>0 or 1: words would both compare as 0.</summary>
    public static implicit operator ConditionValue(bool value) => new(value ? "1" : "0");

    /// <summary>The wall-clock digits; nothing is converted between zones.</summary>
    public static implicit operator ConditionValue(DateTime value) => new(WallClock.Format(value));

    /// <summary>Midnight of the day.</summary>
    public static implicit operator ConditionValue(DateOnly value) => value.ToDateTime(TimeOnly.MinValue);

    /// <summary>Hides the value, which may be a patient's name.</summary>
    public override string ToString() => "(value)";
}
