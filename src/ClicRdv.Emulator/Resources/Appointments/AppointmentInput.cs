using System.Globalization;
using System.Text.Json.Nodes;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Appointments;

/// <summary>The body of a booking [docs: rest-ressources-appointment].</summary>
internal sealed record AppointmentInput(
    DateTime Date, IReadOnlyList<long> InterventionIds, long? CalendarId, JsonObject Fiche, string Comments, string Websource, bool FromWeb)
{
    // Never stored: it only says how the plain attributes are read.
    private static readonly Table Attributes = new(
        "appointments",
        "appointment",
        Field.WritableTime("date"),
        Field.Integer("calendar_id"),
        Field.Text("comments"),
        Field.Text("websource", 255),
        Field.Boolean("from_web", true));

    public static AppointmentInput Read(RequestBody body)
    {
        var input = RowInput.Read(Attributes, body);
        return new AppointmentInput(
            Value<string>("date") is { } date
                ? DateTime.ParseExact(date, EmulatorClock.Format, CultureInfo.InvariantCulture)
                : throw ApiRefusal.Invalid("date is missing"),
            ReadInterventionIds(input.Extra?["intervention_ids"]),
            // 0 is "no preference" in a parked booking [docs: rest-ressources-account]; here too [inferred].
            Value<object>("calendar_id") is long and > 0 and var calendarId ? calendarId : null,
            input.Extra?["fiche"] as JsonObject ?? throw ApiRefusal.Invalid("fiche is an object"),
            Value<string>("comments") ?? "",
            Value<string>("websource") ?? "",
            // A customer's booking unless it says otherwise [docs].
            Value<object>("from_web") is not 0L);

        T? Value<T>(string name)
            where T : class => input.Values.GetValueOrDefault(name) as T;
    }

    /// <summary>The id of the fiche to update, if the body names one.</summary>
    public long? FicheId => Fiche["id"] switch
    {
        null => null,
        var id when Id(id) is { } number => number,
        _ => throw ApiRefusal.Invalid("fiche has an id that is no number"),
    };

    // A real array, unlike in a query [docs: rest-ressources-appointment].
    private static long[] ReadInterventionIds(JsonNode? ids) => ids is JsonArray { Count: > 0 } array
        ? [.. array.Select(id => Id(id) ?? throw ApiRefusal.Invalid("intervention_ids is an array of ids"))]
        : throw ApiRefusal.Invalid("intervention_ids is an array of ids");

    private static long? Id(JsonNode? node) =>
        node is JsonValue && long.TryParse(node.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
