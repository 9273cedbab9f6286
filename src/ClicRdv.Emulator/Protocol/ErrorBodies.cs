using System.Text;

namespace ClicRdv.Emulator.Protocol;

/// <summary>What the body of a refusal looks like. The real one is not readable, so every guess can be switched on [inferred: §19 row 1].</summary>
public enum ErrorBodyShape
{
    /// <summary><c>{"error":{"code":…,"name":…,"message":…}}</c></summary>
    Structured,

    /// <summary><c>{"error":"message"}</c></summary>
    Text,

    /// <summary><c>{"errors":["message"]}</c></summary>
    Array,

    /// <summary>No body at all.</summary>
    Empty,

    /// <summary>A page for people.</summary>
    Html,
}

internal static class ErrorBodies
{
    public static ApiAnswer Answer(ApiRefusal refusal, ErrorBodyShape shape, Format format) => shape switch
    {
        ErrorBodyShape.Empty => new ApiAnswer(refusal.Status, ReadOnlyMemory<byte>.Empty, ApiAnswer.Text),
        ErrorBodyShape.Html => new ApiAnswer(
            refusal.Status,
            Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>{refusal.Status}</title></head><body><h1>{refusal.Name}</h1></body></html>"),
            ApiAnswer.Html),
        _ when format == Format.Xml => new ApiAnswer(refusal.Status, Xml(refusal), ApiAnswer.Xml),
        _ => new ApiAnswer(refusal.Status, Json(refusal, shape), ApiAnswer.Json),
    };

    private static ReadOnlyMemory<byte> Json(ApiRefusal refusal, ErrorBodyShape shape) => JsonAnswers.Write(json =>
    {
        json.WriteStartObject();
        switch (shape)
        {
            case ErrorBodyShape.Text:
                json.WriteString("error", refusal.Message);
                break;
            case ErrorBodyShape.Array:
                json.WriteStartArray("errors");
                json.WriteStringValue(refusal.Message);
                json.WriteEndArray();
                break;
            default:
                json.WriteStartObject("error");
                json.WriteNumber("code", refusal.Number);
                json.WriteString("name", refusal.Name);
                json.WriteString("message", refusal.Message);
                json.WriteEndObject();
                break;
        }

        json.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Xml(ApiRefusal refusal) => XmlAnswers.Write(xml =>
    {
        xml.WriteStartElement("error");
        xml.WriteElementString("name", refusal.Name);
        xml.WriteElementString("message", refusal.Message);
        xml.WriteEndElement();
    });
}
