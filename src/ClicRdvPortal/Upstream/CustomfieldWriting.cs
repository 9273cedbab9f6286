using System.Globalization;
using ClicRdv.Client;

namespace ClicRdvPortal.Upstream;

/// <summary>Custom fields that were typed, as they are sent.</summary>
internal static class CustomfieldWriting
{
    public static CustomfieldChanges Changes(IEnumerable<KeyValuePair<CustomfieldName, string>> fields) =>
        fields.Aggregate(CustomfieldChanges.None, (changes, field) => Add(changes, field.Key, field.Value));

    /// <summary>A day as a date's input writes it, or a time as upstream does (clicrdv-api §6); anything else could be read in two ways.</summary>
    public static bool TryDate(string text, out DateTime time) =>
        WallClock.TryParse(text, out time) || DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <summary>A text that its storage does not take is left out: the form has said so before.</summary>
    private static CustomfieldChanges Add(CustomfieldChanges changes, CustomfieldName name, string text) => name.Kind switch
    {
        _ when text.Length == 0 => changes.Clear(name),
        CustomfieldKind.Checkbox => changes.Set(name, text == "1"),
        CustomfieldKind.Number when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => changes.Set(name, number),
        CustomfieldKind.Date when TryDate(text, out var time) => changes.Set(name, time),
        CustomfieldKind.Text or CustomfieldKind.LongText => changes.Set(name, text),
        _ => changes,
    };
}
