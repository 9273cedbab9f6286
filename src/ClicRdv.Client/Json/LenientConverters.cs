using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClicRdv.Client;

/// <summary>An integer printed as a number or as text (clicrdv-api §7).</summary>
internal sealed class LenientIntegerConverter<T> : JsonConverter<T>
    where T : struct, IBinaryInteger<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientText.ToInteger<T>(ref reader) ?? throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(long.CreateChecked(value));
}

/// <summary>As <see cref="LenientIntegerConverter{T}"/>, with null and "" for "none".</summary>
internal sealed class LenientNullableIntegerConverter<T> : JsonConverter<T?>
    where T : struct, IBinaryInteger<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientText.ToInteger<T>(ref reader);

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } number) writer.WriteNumberValue(long.CreateChecked(number));
        else writer.WriteNullValue();
    }
}

/// <summary>true, false, 0, 1, "0", "1", "true" or "false" (clicrdv-api §7); null and "" are false, as in the product's tables.</summary>
internal sealed class LenientBooleanConverter : JsonConverter<bool>
{
    public override bool HandleNull => true;

    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False or JsonTokenType.Null => false,
            JsonTokenType.Number when reader.TryGetInt32(out var number) && number is 0 or 1 => number == 1,
            JsonTokenType.String => reader.GetString() switch
            {
                "1" or "true" => true,
                "0" or "false" or "" => false,
                _ => throw new JsonException(),
            },
            _ => throw new JsonException(),
        };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) =>
        writer.WriteBooleanValue(value);
}

/// <summary>A text that may arrive as a number (a postcode, a phone); it keeps the digits as they were printed.</summary>
internal sealed class LenientStringConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.GetString();
        if (reader.TokenType is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False) return LenientText.Raw(ref reader);
        throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}

/// <summary>
/// A wall-clock time <c>yyyy-MM-dd HH:mm:ss</c> of the group (clicrdv-api §6), <see cref="DateTimeKind.Unspecified"/>;
/// null, "" and the zero date are "none".
/// </summary>
internal sealed class WallClockConverter : JsonConverter<DateTime?>
{
    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.String) throw new JsonException();
        var text = reader.GetString();
        if (string.IsNullOrEmpty(text) || text.StartsWith("0000-00-00", StringComparison.Ordinal)) return null;
        return WallClock.TryParse(text, out var time) ? time : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options)
    {
        if (value is { } time) writer.WriteStringValue(WallClock.Format(time));
        else writer.WriteNullValue();
    }
}

internal static class LenientText
{
    public static T? ToInteger<T>(ref Utf8JsonReader reader)
        where T : struct, IBinaryInteger<T>
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String)) throw new JsonException();
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : Raw(ref reader);
        if (text.Length == 0) return null;
        return T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new JsonException();
    }

    public static string Raw(ref Utf8JsonReader reader)
    {
        using var element = JsonDocument.ParseValue(ref reader);
        return element.RootElement.GetRawText();
    }
}
