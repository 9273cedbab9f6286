using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Protocol;

/// <summary>
/// The same answers as Rails writes XML: dasherised attributes with their type, <c>nil="true"</c> for null,
/// times with the offset of Paris [docs: api-responses]. The root of a single object is [inferred].
/// </summary>
internal static class XmlAnswers
{
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:sszzz";

    public static ReadOnlyMemory<byte> One(Row row) => Write(xml => WriteRow(xml, row.Table.Singular, row));

    public static ReadOnlyMemory<byte> Page(ListPage page) => Write(xml =>
    {
        xml.WriteStartElement("hash");
        xml.WriteStartElement("records");
        xml.WriteAttributeString("type", "array");
        foreach (var row in page.Records)
        {
            WriteRow(xml, "record", row);
        }

        xml.WriteEndElement();
        WriteValue(xml, "dir", null, page.Query.Dir);
        WriteValue(xml, "sort", null, page.Query.Sort?.Name);
        WriteValue(xml, "totalRecords", "integer", Text(page.TotalRecords));
        WriteValue(xml, "startIndex", "integer", Text(page.Query.StartIndex));
        WriteValue(xml, "recordsReturned", "integer", Text(page.Records.Count));
        WriteValue(xml, "pageSize", "integer", Text(page.PageSize));
        xml.WriteEndElement();
    });

    public static ReadOnlyMemory<byte> Write(Action<XmlWriter> content)
    {
        using var stream = new MemoryStream();
        // Control characters in a name would otherwise end the answer half way.
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { CheckCharacters = false, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            content(xml);
        }

        return stream.ToArray();
    }

    public static void WriteRow(XmlWriter xml, string element, Row row)
    {
        xml.WriteStartElement(element);
        var fields = row.Table.Fields;
        for (var ordinal = 0; ordinal < fields.Count; ordinal++)
        {
            if (!fields[ordinal].Hidden)
            {
                WriteField(xml, fields[ordinal], row.Values[ordinal]);
            }
        }

        using var extra = JsonDocument.Parse(row.Extra);
        foreach (var property in extra.RootElement.EnumerateObject())
        {
            var value = property.Value.ValueKind == JsonValueKind.Null ? null : property.Value.ToString();
            WriteValue(xml, XmlConvert.EncodeLocalName(property.Name.Replace('_', '-')), null, value);
        }

        xml.WriteEndElement();
    }

    private static void WriteField(XmlWriter xml, Field field, object? value)
    {
        var (type, text) = field.Kind switch
        {
            FieldKind.Integer => ("integer", value is long number ? Text(number) : null),
            FieldKind.Boolean => ("boolean", value is 1L ? "true" : "false"),
            FieldKind.Time => ("datetime", value is string time ? WithOffset(time) : null),
            FieldKind.Number when value is long number => ("integer", Text(number)),
            FieldKind.Number when value is double number => ("float", number.ToString(CultureInfo.InvariantCulture)),
            _ => (null, (string?)value),
        };
        WriteValue(xml, field.XmlName, type, text);
    }

    private static void WriteValue(XmlWriter xml, string name, string? type, string? text)
    {
        xml.WriteStartElement(name);
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        if (text is null)
        {
            xml.WriteAttributeString("nil", "true");
        }
        else
        {
            xml.WriteString(text);
        }

        xml.WriteEndElement();
    }

    public static string WithOffset(string time)
    {
        var local = DateTime.ParseExact(time, EmulatorClock.Format, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, EmulatorClock.Zone("Paris").GetUtcOffset(local)).ToString(TimeFormat, CultureInfo.InvariantCulture);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
