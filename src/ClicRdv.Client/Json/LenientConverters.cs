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
        LenientText.ToBoolean(ref reader) ?? false;

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) =>
        writer.WriteBooleanValue(value);
}

/// <summary>A text that may arrive as a number (a postcode, a phone); it keeps the digits as they were printed.</summary>
internal sealed class LenientStringConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientText.ToText(ref reader);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}

/// <summary>A text that holds JSON, and that may come as the JSON itself.</summary>
internal sealed class RawTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientText.ToRawText(ref reader);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}

/// <summary>
/// A wall-clock time <c>yyyy-MM-dd HH:mm:ss</c> of the group (clicrdv-api §6), <see cref="DateTimeKind.Unspecified"/>;
/// null, "" and the zero date are "none".
/// </summary>
internal sealed class WallClockConverter : JsonConverter<DateTime?>
{
    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientText.ToTime(ref reader);

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options)
    {
        if (value is { } time) writer.WriteStringValue(WallClock.Format(time));
        else writer.WriteNullValue();
    }
}

/// <summary>As <see cref="WallClockConverter"/>, for a time that must be there.</summary>
internal sealed class WallClockRequiredConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientText.ToTime(ref reader) ?? throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(WallClock.Format(value));
}
