using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Protocol;

/// <summary>Turns a Rails-style XML body into the JSON it stands for: dashes for underscores, <c>nil="true"</c> for null [docs: api-responses].</summary>
internal static class XmlBody
{
    public static string ToJson(string xml)
    {
        try
        {
            var root = XDocument.Parse(xml).Root!;
            return new JsonObject { [Name(root)] = Object(root) }.ToJsonString();
        }
        catch (XmlException)
        {
            throw ApiRefusal.Invalid("The body cannot be read");
        }
    }

    private static JsonObject Object(XElement element)
    {
        var content = new JsonObject();
        foreach (var child in element.Elements())
        {
            content[Name(child)] = Node(child);
        }

        return content;
    }

    // Arrays and objects inside as Rails writes them [inferred]; a booking has both.
    private static JsonNode? Node(XElement element) => (string?)element.Attribute("type") switch
    {
        _ when (string?)element.Attribute("nil") is "true" => null,
        "array" => new JsonArray([.. element.Elements().Select(Node)]),
        _ when element.HasElements => Object(element),
        _ => JsonValue.Create(Value(element)),
    };

    // What the XML answers print as a time with its offset comes back as one [inferred].
    private static string Value(XElement element) =>
        (string?)element.Attribute("type") is "datetime"
        && DateTimeOffset.TryParseExact(element.Value, XmlAnswers.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? EmulatorClock.Text(TimeZoneInfo.ConvertTime(time, EmulatorClock.Zone("Paris")).DateTime)
            : element.Value;

    private static string Name(XElement element) => element.Name.LocalName.Replace('-', '_');
}
