using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClicRdv.Benchmarks.Clients.HandWritten;

/// <summary>Upstream's format of a time, read without making a text of it.</summary>
internal sealed class WallClockConverter : JsonConverter<DateTime>
{
    private const string Pattern = "yyyy-MM-dd HH:mm:ss";

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[Pattern.Length];
        return DateTime.ParseExact(text[..reader.CopyString(text)], Pattern, CultureInfo.InvariantCulture);
    }

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Nothing is written here.");
}
