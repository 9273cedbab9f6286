namespace ClicRdv.Client;

/// <summary>What a custom field's storage holds (clicrdv-api §18).</summary>
public enum CustomfieldKind
{
    /// <summary><c>bool0</c> to <c>bool9</c>.</summary>
    Checkbox,

    /// <summary><c>dt0</c> and <c>dt1</c>.</summary>
    Date,

    /// <summary><c>num0</c> to <c>num3</c>. Other programs keep texts in them, telephone numbers for one (clicrdv-api §14).</summary>
    Number,

    /// <summary><c>str0</c> to <c>str14</c>, less than 255 characters.</summary>
    Text,

    /// <summary><c>txt0</c> to <c>txt2</c>.</summary>
    LongText,
}

/// <summary>One of the 34 storage names that fiches and vevents have for custom fields, <c>bool0</c> to <c>txt2</c> (clicrdv-api §18).</summary>
public readonly record struct CustomfieldName
{
    private static readonly (CustomfieldKind Kind, string Prefix, int Count)[] Storages =
    [
        (CustomfieldKind.Checkbox, "bool", 10),
        (CustomfieldKind.Date, "dt", 2),
        (CustomfieldKind.Number, "num", 4),
        (CustomfieldKind.Text, "str", 15),
        (CustomfieldKind.LongText, "txt", 3),
    ];

    private static readonly (CustomfieldKind Kind, int Index)[] Places =
        [.. Storages.SelectMany(storage => Enumerable.Range(0, storage.Count).Select(index => (storage.Kind, index)))];

    private static readonly string[] Texts =
        [.. Storages.SelectMany(storage => Enumerable.Range(0, storage.Count).Select(index => $"{storage.Prefix}{index}"))];

    /// <summary>Names a storage by its kind and number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no storage of this kind with this number.</exception>
    public CustomfieldName(CustomfieldKind kind, int index)
        : this(Array.IndexOf(Places, (kind, index))) =>
        ArgumentOutOfRangeException.ThrowIfNegative(Slot, nameof(index));

    internal CustomfieldName(int slot) => Slot = slot;

    /// <summary>All of them, in upstream's order.</summary>
    public static IReadOnlyList<CustomfieldName> All { get; } = [.. Enumerable.Range(0, Places.Length).Select(slot => new CustomfieldName(slot))];

    /// <summary>What is stored there.</summary>
    public CustomfieldKind Kind => Places[Slot].Kind;

    /// <summary>Its number among those of its kind, from 0.</summary>
    public int Index => Places[Slot].Index;

    internal static IReadOnlyList<string> AllTexts => Texts;

    /// <summary>Its place among all of them.</summary>
    internal int Slot { get; }

    /// <summary>Reads upstream's name of a storage, such as <c>str0</c>.</summary>
    /// <returns>False for anything else, the standard fields that a definition may name included.</returns>
    public static bool TryParse(string? text, out CustomfieldName name)
    {
        var slot = Array.IndexOf(Texts, text);
        name = new CustomfieldName(Math.Max(slot, 0));
        return slot >= 0;
    }

    /// <summary>Upstream's name, such as <c>str0</c>.</summary>
    public override string ToString() => Texts[Slot];
}
