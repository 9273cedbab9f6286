using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Calendars;

internal static class CalendarTable
{
    /// <summary>Fields and lengths [docs: rest-ressources-calendar].</summary>
    public static readonly Table Table = new(
        "calendars",
        "calendar",
        Field.Integer("group_id") with { ReadOnly = true },
        Field.Integer("calendarset_id"),
        Field.Text("name", 255) with { StaffOnly = true },
        Field.Text("publicname", 255),
        Field.Text("address", 255),
        Field.Text("zipcode", 16),
        Field.Text("city", 64),
        Field.Integer("sort"),
        Field.Boolean("deleted"),
        // Seen nested in an appointment only [client: MedShakeEHR captured answer].
        Field.Text("epj") with { ReadOnly = true });

    /// <summary>Which service can be booked on which calendar: no write path is readable [inferred: §19 row 24], so the seed fills it.</summary>
    public const string Links =
        "CREATE TABLE calendar_interventions (calendar_id INTEGER NOT NULL, intervention_id INTEGER NOT NULL, PRIMARY KEY (calendar_id, intervention_id))";
}
