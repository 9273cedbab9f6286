using System.Collections.Immutable;
using System.Text.Json;

namespace ClicRdv.Client;

/// <summary>
/// Reads parts of an inputEx description. Choices stand under <c>choices</c>, as texts or as pairs of value and label, or in the
/// older form <c>selectValues</c> with <c>selectOptions</c> [inferred: inputEx's two known forms, clicrdv-api §18 names none].
/// </summary>
internal static class Inputex
{
    public static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? Text(value) : null;

    public static ImmutableArray<CustomfieldChoice> Choices(JsonElement root)
    {
        if (Items(root, "choices") is { Length: > 0 } choices) return [.. choices.Select(Choice).OfType<CustomfieldChoice>()];
        var values = Items(root, "selectValues");
        var labels = Items(root, "selectOptions");
        return
        [
            .. values
                .Select((value, index) => (Value: Text(value), Label: index < labels.Length ? Text(labels[index]) : null))
                .Where(pair => pair.Value is not null)
                .Select(pair => new CustomfieldChoice(pair.Value!, pair.Label ?? pair.Value!)),
        ];
    }

    private static CustomfieldChoice? Choice(JsonElement choice)
    {
        var value = Text(choice) ?? Text(choice, "value");
        return value is null ? null : new CustomfieldChoice(value, Text(choice, "label") ?? value);
    }

    private static JsonElement[] Items(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
