using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace ClicRdv.Emulator.Protocol;

/// <summary>Turns a Rails-style XML body into the JSON it stands for: dashes for underscores, <c>nil="true"</c> for null [docs: api-responses].</summary>
internal static class XmlBody
{
    public static string ToJson(string xml)
    {
        try
        {
            var root = XDocument.Parse(xml).Root!;
            var content = new JsonObject();
            foreach (var element in root.Elements())
            {
                content[Name(element)] = (string?)element.Attribute("nil") is "true" ? null : JsonValue.Create(element.Value);
            }

            return new JsonObject { [Name(root)] = content }.ToJsonString();
        }
        catch (XmlException)
        {
            throw ApiRefusal.Invalid("The body cannot be read");
        }
    }

    private static string Name(XElement element) => element.Name.LocalName.Replace('-', '_');
}
