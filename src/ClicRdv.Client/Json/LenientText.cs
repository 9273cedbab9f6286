using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace ClicRdv.Client;

/// <summary>Reads a value in any of the forms upstream prints it in (clicrdv-api §7), straight from the answer's bytes where it can.</summary>
internal static class LenientText
{
    public static T? ToInteger<T>(ref Utf8JsonReader reader)
        where T : struct, IBinaryInteger<T>
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String)) throw new JsonException();
        var digits = Bytes(ref reader);
        if (digits.IsEmpty) return null;
        return T.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new JsonException();
    }

    /// <summary>A flag; null for null and "".</summary>
    public static bool? ToBoolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        JsonTokenType.Number or JsonTokenType.String => Bytes(ref reader) switch
        {
            [] => null,
            [(byte)'1'] => true,
            [(byte)'0'] => false,
            var word when word.SequenceEqual("true"u8) => true,
            var word when word.SequenceEqual("false"u8) => false,
            _ => throw new JsonException(),
        },
        _ => throw new JsonException(),
    };

    /// <summary>A wall-clock time; null for null, "" and the zero date.</summary>
    public static DateTime? ToTime(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.String) throw new JsonException();
        var text = Bytes(ref reader);
        if (text.IsEmpty || text.StartsWith("0000-00-00"u8)) return null;
        return WallClock.TryParse(text, out var time) ? time : throw new JsonException();
    }

    /// <summary>A text; one that came as a number keeps its digits as they were printed.</summary>
    public static string? ToText(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(Bytes(ref reader)),
        _ => throw new JsonException(),
    };

    /// <summary>As <see cref="ToText"/>, and an object or an array as its JSON.</summary>
    public static string? ToRawText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return ToText(ref reader);
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.GetRawText();
    }

    // An escaped text is rare enough to be copied.
    private static ReadOnlySpan<byte> Bytes(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped) return Encoding.UTF8.GetBytes(reader.GetString()!);
        return reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
    }
}
