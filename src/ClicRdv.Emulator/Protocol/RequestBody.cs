using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;

namespace ClicRdv.Emulator.Protocol;

/// <summary>The body of a write, read whole: the root key is the singular resource name [docs: api-curl].</summary>
internal sealed class RequestBody(string? contentType, string text)
{
    public static readonly RequestBody None = new(null, "");

    public string Text { get; } = text;

    /// <summary>A part of a body, to be read like a whole one.</summary>
    public static RequestBody OfJson(JsonNode json) => new("application/json", json.ToJsonString());

    public static async Task<RequestBody> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(request.Method) || request.ContentLength == 0)
        {
            return None;
        }

        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return new RequestBody(request.ContentType, await reader.ReadToEndAsync(cancellation));
    }

    /// <summary>The attributes under <paramref name="root"/>, each with its value.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonElement>> Attributes(string root)
    {
        var document = MediaType() switch
        {
            "application/json" => Parse(Text),
            "application/xml" => Parse(XmlBody.ToJson(Text)),
            // [docs: api-curl] makes it mandatory; the status is [inferred].
            _ => throw ApiRefusal.Invalid("Content-Type is application/json or application/xml"),
        };
        return document.ValueKind == JsonValueKind.Object
            && document.TryGetProperty(root, out var content)
            && content.ValueKind == JsonValueKind.Object
                ? [.. content.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, property.Value))]
                : throw ApiRefusal.Invalid($"The body has no {root}");
    }

    public bool IsForm => MediaType() is "application/x-www-form-urlencoded";

    private string? MediaType() =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.MediaType.ToString() : null;

    private static JsonElement Parse(string json)
    {
        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException)
        {
            throw ApiRefusal.Invalid("The body cannot be read");
        }
    }
}
