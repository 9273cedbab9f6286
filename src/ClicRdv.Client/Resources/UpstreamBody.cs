using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClicRdv.Client;

/// <summary>
/// The body of a POST or a PUT: one root key, the resource's singular name, around the fields that are set (clicrdv-api §2, §7).
/// The fields a body can carry are listed by its type, so nothing else can be forced into it.
/// </summary>
public abstract record UpstreamBody
{
    private protected UpstreamBody(string root) => Root = root;

    /// <summary>Upstream's names of the fields that will be sent, in a fixed order: for an audit entry or a confirmation.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> ChangedFields => [.. Fields().Select(sent => sent.Name)];

    /// <summary>Whether nothing is set, in which case there is no call to make.</summary>
    [JsonIgnore]
    public bool IsEmpty => Fields().Count == 0;

    internal string Root { get; }

    /// <summary>Type and field names, never values.</summary>
    public sealed override string ToString() => $"{GetType().Name}({string.Join(", ", ChangedFields)})";

    private protected abstract void Describe(BodyFields fields);

    internal BodyFields Fields()
    {
        var fields = new BodyFields();
        Describe(fields);
        return fields;
    }
}

internal readonly record struct BodyField(string Name, object? Value);

internal sealed class BodyFields : List<BodyField>
{
    public void Add<T>(string name, Change<T> change)
    {
        if (change.IsSet) Add(new BodyField(name, change.Value));
    }
}

internal sealed class UpstreamBodyConverter<T> : JsonConverter<T>
    where T : UpstreamBody
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A request body is only written.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(value.Root);
        foreach (var field in value.Fields()) Write(writer, field);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, BodyField field)
    {
        writer.WritePropertyName(field.Name);
        switch (field.Value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case DateTime time: writer.WriteStringValue(WallClock.Format(time)); break;
            case DateOnly day: writer.WriteStringValue(WallClock.Format(day.ToDateTime(TimeOnly.MinValue))); break;
            case IReadOnlyList<long> ids:
                writer.WriteStartArray();
                foreach (var id in ids) writer.WriteNumberValue(id);
                writer.WriteEndArray();
                break;
            case BodyFields inner:
                writer.WriteStartObject();
                foreach (var part in inner) Write(writer, part);
                writer.WriteEndObject();
                break;
            default: throw new NotSupportedException($"No JSON form for a {field.Value.GetType().Name}.");
        }
    }
}
