using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Protocol;

/// <summary>Objects flat, lists in their envelope [docs: api-responses, api-curl].</summary>
internal static class JsonAnswers
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> One(Row row) => Write(json => WriteRow(json, row));

    public static ReadOnlyMemory<byte> Page(ListPage page) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("records");
        foreach (var row in page.Records)
        {
            WriteRow(json, row);
        }

        json.WriteEndArray();
        json.WriteString("dir", page.Query.Dir);
        json.WriteString("sort", page.Query.Sort?.Name);
        json.WriteNumber("totalRecords", page.TotalRecords);
        json.WriteNumber("startIndex", page.Query.StartIndex);
        json.WriteNumber("recordsReturned", page.Records.Count);
        json.WriteNumber("pageSize", page.PageSize);
        json.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            content(json);
        }

        return buffer.WrittenMemory;
    }

    public static void WriteRow(Utf8JsonWriter json, Row row)
    {
        json.WriteStartObject();
        WriteFields(json, row);
        json.WriteEndObject();
    }

    public static void WriteFields(Utf8JsonWriter json, Row row)
    {
        var fields = row.Table.Fields;
        for (var ordinal = 0; ordinal < fields.Count; ordinal++)
        {
            if (!fields[ordinal].Hidden)
            {
                WriteField(json, fields[ordinal], row.Values[ordinal]);
            }
        }

        if (row.Extra is not Row.NoExtra)
        {
            using var extra = JsonDocument.Parse(row.Extra);
            foreach (var property in extra.RootElement.EnumerateObject())
            {
                property.WriteTo(json);
            }
        }
    }

    private static void WriteField(Utf8JsonWriter json, Field field, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(field.JsonName);
                break;
            case long flag when field.Kind == FieldKind.Boolean:
                json.WriteBoolean(field.JsonName, flag != 0);
                break;
            case long number:
                json.WriteNumber(field.JsonName, number);
                break;
            case double number:
                json.WriteNumber(field.JsonName, number);
                break;
            case string raw when field.Kind == FieldKind.Raw:
                json.WritePropertyName(field.JsonName);
                json.WriteRawValue(raw);
                break;
            case string text:
                json.WriteString(field.JsonName, text);
                break;
            default:
                throw new InvalidOperationException($"{field.Name} holds a {value.GetType().Name}.");
        }
    }
}
