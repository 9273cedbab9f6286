using System.Text.Json;
using System.Text.Json.Nodes;
using ClicRdv.Emulator.Protocol;

namespace ClicRdv.Emulator.Control.Faults;

/// <summary>What <see cref="FaultKind.Rewritten"/> does to every object of a right answer.</summary>
public enum JsonRewrite
{
    /// <summary>Puts the whole under a key that nobody expects.</summary>
    WrongRoot,

    /// <summary>Adds fields that nobody knows.</summary>
    ExtraFields,

    /// <summary>Writes each number as a text.</summary>
    NumbersAsText,

    /// <summary>Puts words and numbers that nobody knows into <c>type</c>, <c>model</c> and <c>state</c>.</summary>
    UnknownWords,

    /// <summary>Leaves out <c>updated_at</c>.</summary>
    NoUpdatedAt,

    /// <summary>Says <c>id</c> twice, a wrong one first.</summary>
    DuplicateKeys,
}

internal static class JsonRewrites
{
    public static ApiAnswer Apply(ApiAnswer answer, JsonRewrite rewrite)
    {
        if (answer.ContentType != ApiAnswer.Json || answer.Body.IsEmpty)
        {
            return answer;
        }

        using var document = JsonDocument.Parse(answer.Body);
        return answer with
        {
            Body = JsonAnswers.Write(json =>
            {
                if (rewrite == JsonRewrite.WrongRoot)
                {
                    json.WriteStartObject();
                    json.WritePropertyName("surprise");
                    document.RootElement.WriteTo(json);
                    json.WriteEndObject();
                }
                else
                {
                    Write(json, document.RootElement, rewrite);
                }
            }),
        };
    }

    private static void Write(Utf8JsonWriter json, JsonElement element, JsonRewrite rewrite)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var property in element.EnumerateObject())
                {
                    WriteProperty(json, property, rewrite);
                }

                if (rewrite == JsonRewrite.ExtraFields)
                {
                    json.WritePropertyName("surprise");
                    JsonNode.Parse("""{"a":[1,null,{"b":"c"}]}""")!.WriteTo(json);
                    json.WriteNull("nothing");
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(json, item, rewrite);
                }

                json.WriteEndArray();
                break;
            case JsonValueKind.Number when rewrite == JsonRewrite.NumbersAsText:
                json.WriteStringValue(element.GetRawText());
                break;
            default:
                element.WriteTo(json);
                break;
        }
    }

    private static void WriteProperty(Utf8JsonWriter json, JsonProperty property, JsonRewrite rewrite)
    {
        if (rewrite == JsonRewrite.NoUpdatedAt && property.NameEquals("updated_at"))
        {
            return;
        }

        if (rewrite == JsonRewrite.DuplicateKeys && property.NameEquals("id"))
        {
            json.WriteNumber("id", -1);
        }

        json.WritePropertyName(property.Name);
        switch (property.Name)
        {
            case "type" or "model" when rewrite == JsonRewrite.UnknownWords:
                json.WriteStringValue("Surprise");
                break;
            case "state" when rewrite == JsonRewrite.UnknownWords:
                json.WriteNumberValue(99);
                break;
            default:
                Write(json, property.Value, rewrite);
                break;
        }
    }
}
