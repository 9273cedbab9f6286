using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClicRdv.Client;

/// <summary>
/// An appointment's <c>key</c>, probably the token of the link by which a customer reaches it without a login (clicrdv-api §16):
/// a secret, for no log, no page and no address.
/// </summary>
[DebuggerDisplay("AppointmentKey (hidden)")]
[JsonConverter(typeof(AppointmentKeyConverter))]
public sealed class AppointmentKey
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _key;

    internal AppointmentKey(string key) => _key = key;

    /// <summary>The secret itself.</summary>
    public string Reveal() => _key;

    /// <summary>Hides the value.</summary>
    public override string ToString() => "AppointmentKey (hidden)";
}

/// <summary>Reads a key and never writes one: a record that is stored or shown as JSON loses it.</summary>
internal sealed class AppointmentKeyConverter : JsonConverter<AppointmentKey>
{
    public override AppointmentKey? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientText.ToText(ref reader) is { Length: > 0 } key ? new AppointmentKey(key) : null;

    public override void Write(Utf8JsonWriter writer, AppointmentKey value, JsonSerializerOptions options) => writer.WriteNullValue();
}
