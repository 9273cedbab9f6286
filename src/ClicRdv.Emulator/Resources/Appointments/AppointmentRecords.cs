using System.Globalization;
using System.Text.Json.Nodes;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Resources.Calendars;
using ClicRdv.Emulator.Resources.Fiches;
using ClicRdv.Emulator.Resources.Groups;
using ClicRdv.Emulator.Resources.Interventions;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Appointments;

/// <summary>A vevent as the booking module sees it, with what it belongs to inside [client: MedShakeEHR 5908d39b].</summary>
internal sealed class AppointmentRecords(ApiCall call)
{
    private readonly Dictionary<(Table Table, long Id), Row?> _rows = [];

    public JsonObject Of(Row vevent)
    {
        var group = Find(GroupTable.Table, vevent.Integer("group_id"));
        var calendar = Find(CalendarTable.Table, vevent.Integer("calendar_id"));
        var fiche = Find(FicheTable.Table, vevent.Integer("fiche_id"));
        var intervention = Find(InterventionTable.Table, vevent.Integer("intervention_id"));
        return new JsonObject
        {
            ["id"] = vevent.Id,
            ["key"] = vevent.Text("key"),
            ["start"] = vevent.Text("start"),
            ["end"] = vevent.Text("end"),
            ["created_since"] = DaysSince(vevent, group),
            ["state"] = vevent.Integer("state"),
            ["location"] = Location(calendar, group),
            ["group_id"] = vevent.Integer("group_id"),
            ["group"] = Part(group, "id", "name", "urlname"),
            ["calendar_id"] = vevent.Integer("calendar_id"),
            ["calendar"] = Part(calendar, "id", "publicname", "epj"),
            ["fiche_id"] = vevent.Integer("fiche_id"),
            ["fiche"] = Part(fiche, FicheFields()),
            ["intervention_id"] = vevent.Integer("intervention_id"),
            ["intervention"] = Part(intervention, "id", "publicname", "interventionset_id", "length"),
            ["capacity"] = 1,
            ["resource_id"] = 0,
            ["websource"] = vevent.Text("websource"),
            ["from_web"] = vevent.Flag("from_web"),
            ["intervention_name"] = Name(intervention),
            ["intervention_length"] = intervention?.Integer("length"),
            ["calendar_name"] = Name(calendar),
            ["group_name"] = group?.Text("name"),
            ["comments"] = vevent.Text("comments"),
            // The customer's consent, which the sample fits [inferred].
            ["smsreminder"] = fiche?.Flag("rappel_sms") ?? false,
        };
    }

    // What staff note about a customer is never shown to the customer [docs: rest-ressources-fiche].
    private string[] FicheFields() => call.IsCustomer
        ? ["id", "birthdate", "lastname", "firstname", "email", "firstphone", "secondphone"]
        : ["id", "birthdate", "lastname", "firstname", "email", "firstphone", "secondphone", "comments"];

    // The unit is unknown, the sample of a new one says 0; whole days are [inferred].
    private long DaysSince(Row vevent, Row? group)
    {
        var now = Time(call.State.Clock.NowIn(group?.Text("timezone") ?? ""));
        return Math.Max(0, (long)(now - Time(vevent.Text("created_at"))).TotalDays);
    }

    private static DateTime Time(string text) => DateTime.ParseExact(text, EmulatorClock.Format, CultureInfo.InvariantCulture);

    private static string Location(Row? calendar, Row? group)
    {
        // A calendar's own address only when it differs from the group's [docs: rest-ressources-calendar].
        var place = calendar?.Text("address") is { Length: > 0 } ? calendar : group;
        return place is null ? "" : $"{place.Text("address")} {place.Text("zipcode")} {place.Text("city").ToUpperInvariant()}";
    }

    private static string? Name(Row? row) => row?.Text("publicname") is { Length: > 0 } name ? name : row?.Text("name");

    private Row? Find(Table table, long? id)
    {
        var key = (table, id ?? 0);
        if (!_rows.TryGetValue(key, out var row))
        {
            row = call.Store.Row(table, " WHERE \"id\" = ?", key.Item2);
            _rows.Add(key, row);
        }

        return row;
    }

    private static JsonObject? Part(Row? row, params ReadOnlySpan<string> fields)
    {
        if (row is null)
        {
            return null;
        }

        var part = new JsonObject();
        foreach (var field in fields)
        {
            part[field] = row[field] switch
            {
                null => null,
                long number => number,
                var text => (string)text,
            };
        }

        return part;
    }
}
