using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Refit;

namespace ClicRdv.Client;

/// <summary>Reads and writes bodies with generated metadata only, so that a type without it fails in tests rather than in a trimmed program.</summary>
internal sealed class AnswerSerializer(int maxDepth) : IHttpContentSerializer
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly JsonSerializerOptions _options = new(ClicRdvJsonContext.Default.Options)
    {
        TypeInfoResolver = ClicRdvJsonContext.Default,
        MaxDepth = maxDepth,
        // Two values under one name: whichever is taken may be the wrong one (fault F11).
        AllowDuplicateProperties = false,
    };

    /// <summary>Whether the parser failed on what it read: a text with half a surrogate pair, for one, is no <see cref="JsonException"/>.</summary>
    public static bool IsUnreadable(Exception fault) => fault is JsonException or FormatException or InvalidOperationException;

    public HttpContent ToHttpContent<T>(T item)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(item, TypeInfo<T>()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }

    /// <summary>The whole answer is in memory already: parsing it where it lies spares a stream and its copies.</summary>
    public Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        try
        {
            return Task.FromResult<T?>(Parse<T>(((PooledBody)content).Bytes.Span));
        }
        catch (Exception fault) when (IsUnreadable(fault))
        {
            return Task.FromException<T?>(fault);
        }
    }

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;

    private T Parse<T>(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(ByteOrderMark)) json = json[ByteOrderMark.Length..];
        return JsonSerializer.Deserialize(json, TypeInfo<T>()) ?? throw new JsonException("null");
    }

    private JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)_options.GetTypeInfo(typeof(T));
}
