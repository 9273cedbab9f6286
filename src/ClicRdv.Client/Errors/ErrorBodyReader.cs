using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClicRdv.Client;

/// <summary>
/// Finds the errors in a refusal's body, whose shape is not documented: <c>error</c> as text or object, <c>errors</c> as
/// array or object, a bare list, plain text, an HTML page (clicrdv-api §4). Never fails: what it cannot read is no error.
/// </summary>
internal static partial class ErrorBodyReader
{
    public const int MaxErrors = 20;
    public const int MaxMessageLength = 300;
    private const int MaxBytes = 64 * 1024;

    public static IReadOnlyList<ClicRdvError> Read(ReadOnlyMemory<byte> body)
    {
        if (body.Length > MaxBytes) return [];
        var text = Encoding.UTF8.GetString(body.Span).Trim('\uFEFF', ' ', '\t', '\r', '\n');
        return text switch
        {
            "" => [],
            ['<', ..] => FromPage(text),
            ['{' or '[' or '"', ..] => FromJson(text),
            _ => [new ClicRdvError(Clean(text))],
        };
    }

    public static IReadOnlyList<ClicRdvError> Read(JsonElement error)
    {
        var errors = new List<ClicRdvError>();
        try
        {
            Collect(error, field: null, errors);
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair cannot be taken out; what was read before it stands.
        }

        return errors;
    }

    private static IReadOnlyList<ClicRdvError> FromJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 32 });
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IReadOnlyList<ClicRdvError> FromPage(string text)
    {
        var start = text.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        if (start >= 0) start = text.IndexOf('>', start) + 1;
        var end = start > 0 ? text.IndexOf("</title", start, StringComparison.OrdinalIgnoreCase) : -1;
        var message = end > 0 ? Clean(text[start..end]) : "";
        return message.Length == 0 ? [] : [new ClicRdvError(message)];
    }

    private static void Collect(JsonElement element, string? field, List<ClicRdvError> errors)
    {
        if (errors.Count >= MaxErrors) return;
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                var message = Clean(element.GetString()!);
                if (message.Length > 0) errors.Add(new ClicRdvError(message, Field: field));
                break;
            case JsonValueKind.Array when IsFieldAndMessage(element):
                Collect(element[1], Clean(element[0].GetString()!), errors);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) Collect(item, field, errors);
                break;
            case JsonValueKind.Object:
                CollectObject(element, field, errors);
                break;
        }
    }

    // Rails prints validation errors as pairs: [["name","is too long"]].
    private static bool IsFieldAndMessage(JsonElement array) =>
        array.GetArrayLength() == 2
        && array[0] is { ValueKind: JsonValueKind.String } name
        && array[1].ValueKind == JsonValueKind.String
        && FieldPattern().IsMatch(name.GetString()!);

    private static void CollectObject(JsonElement element, string? field, List<ClicRdvError> errors)
    {
        if (Property(element, "errors") is { } several) Collect(several, field, errors);
        else if (Property(element, "error") is { } one) Collect(one, field, errors);
        else if (Text(element, "message") is not null || Property(element, "code") is not null || Text(element, "name") is not null)
            errors.Add(new ClicRdvError(
                Text(element, "message") ?? Text(element, "description") ?? "",
                Number(element, "code") ?? Number(element, "number"),
                Text(element, "name"),
                Text(element, "field") ?? field));
        else
            foreach (var property in element.EnumerateObject()) Collect(property.Value, FieldOf(property.Name), errors);
    }

    private static string? FieldOf(string name) => name is "base" ? null : Clean(name);

    private static JsonElement? Property(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    private static string? Text(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } value ? Clean(value.GetString()!) : null;

    private static int? Number(JsonElement element, string name) => Property(element, name) switch
    {
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var number) => number,
        { ValueKind: JsonValueKind.String } value when int.TryParse(value.GetString(), out var number) => number,
        _ => null,
    };

    private static string Clean(string text)
    {
        var plain = WebUtility.HtmlDecode(Markup().Replace(text.Length > 4096 ? text[..4096] : text, " "));
        plain = Blanks().Replace(Markup().Replace(plain, " "), " ").Trim();
        if (plain.Length <= MaxMessageLength) return plain;
        var end = char.IsHighSurrogate(plain[MaxMessageLength - 2]) ? MaxMessageLength - 2 : MaxMessageLength - 1;
        return plain[..end] + "…";
    }

    [GeneratedRegex("<[^>]*>?", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Markup();

    [GeneratedRegex(@"[\s\p{Cc}\p{Cf}]+", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Blanks();

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex FieldPattern();
}
