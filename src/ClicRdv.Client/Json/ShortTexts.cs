using System.Text.Json;

namespace ClicRdv.Client;

/// <summary>
/// Gives texts that repeat from record to record (a kind, a colour, a program's name) as one string each. Holds 256 at most,
/// of 16 bytes at most, and takes nothing that could be a patient's.
/// </summary>
internal static class ShortTexts
{
    private const int MaxLength = 16;
    private static readonly string?[] Known = new string?[256];

    public static string? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueIsEscaped) return LenientText.ToText(ref reader);
        if (reader.ValueSpan.Length is 0 or > MaxLength) return reader.GetString();
        // Two readers may put two strings into one place: either is right.
        ref var known = ref Known[PlaceOf(reader.ValueSpan)];
        return known is { } text && reader.ValueTextEquals(text) ? text : known = reader.GetString();
    }

    private static byte PlaceOf(ReadOnlySpan<byte> text)
    {
        var hash = 2166136261u;
        foreach (var sign in text) hash = unchecked((hash ^ sign) * 16777619u);
        return (byte)(hash ^ (hash >> 16));
    }
}
