using System.Globalization;

namespace ClicRdv.Client;

/// <summary>
/// What a fiche or a vevent holds in one custom field. A value that does not fit its storage is no failure: it is in
/// <see cref="Text"/> as it came, and the typed property says that it has none.
/// </summary>
public readonly record struct CustomfieldValue
{
    private readonly string? _text;

    internal CustomfieldValue(CustomfieldKind kind, string? text) => (Kind, _text) = (kind, text);

    /// <summary>What its storage is made for.</summary>
    public CustomfieldKind Kind { get; }

    /// <summary>The value as upstream printed it; "" when there is none, "1" for a ticked box.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether nothing is there. A box that is not ticked is empty too: upstream does not tell the two apart.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>Whether the box is ticked; false for every other kind.</summary>
    public bool Flag => Kind == CustomfieldKind.Checkbox && Text == "1";

    /// <summary>The number; null when empty, when it is a text, and for every other kind.</summary>
    public decimal? Number =>
        Kind == CustomfieldKind.Number && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The wall-clock time, <see cref="DateTimeKind.Unspecified"/>; null when empty, malformed, and for every other kind.</summary>
    public DateTime? Date => Kind == CustomfieldKind.Date && WallClock.TryParse(Text, out var time) ? time : null;

    /// <summary>Hides the value, which may be a patient's.</summary>
    public override string ToString() => IsEmpty ? "(empty)" : "(value)";
}
