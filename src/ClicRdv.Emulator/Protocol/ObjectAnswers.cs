using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Protocol;

/// <summary>Answers that are no row: objects with others inside, as bookings and slots are.</summary>
internal static class ObjectAnswers
{
    public static ApiAnswer Object(this ApiCall call, JsonObject value, int status = StatusCodes.Status200OK) => call.Format == Format.Json
        ? new ApiAnswer(status, JsonAnswers.Write(json => value.WriteTo(json)), ApiAnswer.Json)
        : new ApiAnswer(status, XmlAnswers.Write(xml => WriteXml(xml, "hash", value)), ApiAnswer.Xml);

    /// <summary>An object as Rails writes a hash; no page shows one of these in XML [inferred].</summary>
    private static void WriteXml(XmlWriter xml, string name, JsonNode? node)
    {
        xml.WriteStartElement(XmlConvert.EncodeLocalName(name.Replace('_', '-')));
        switch (node)
        {
            case null:
                xml.WriteAttributeString("nil", "true");
                break;
            case JsonObject value:
                foreach (var (property, content) in value)
                {
                    WriteXml(xml, property, content);
                }

                break;
            case JsonArray items:
                xml.WriteAttributeString("type", "array");
                foreach (var item in items)
                {
                    WriteXml(xml, name.EndsWith('s') ? name[..^1] : name, item);
                }

                break;
            default:
                WriteValue(xml, node);
                break;
        }

        xml.WriteEndElement();
    }

    private static void WriteValue(XmlWriter xml, JsonNode node)
    {
        var text = node.ToString();
        switch (node.GetValueKind())
        {
            case JsonValueKind.Number:
                xml.WriteAttributeString("type", "integer");
                break;
            case JsonValueKind.True or JsonValueKind.False:
                xml.WriteAttributeString("type", "boolean");
                break;
            case JsonValueKind.String when DateTime.TryParseExact(text, EmulatorClock.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
                xml.WriteAttributeString("type", "datetime");
                text = XmlAnswers.WithOffset(text);
                break;
        }

        xml.WriteString(text);
    }
}
