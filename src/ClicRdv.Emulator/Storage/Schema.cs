using ClicRdv.Emulator.Resources.Accounts;
using ClicRdv.Emulator.Resources.Calendars;
using ClicRdv.Emulator.Resources.Calendarsets;
using ClicRdv.Emulator.Resources.Customfields;
using ClicRdv.Emulator.Resources.Fiches;
using ClicRdv.Emulator.Resources.Groups;
using ClicRdv.Emulator.Resources.Interventions;
using ClicRdv.Emulator.Resources.Interventionsets;
using ClicRdv.Emulator.Resources.Messages;
using ClicRdv.Emulator.Resources.Pros;
using ClicRdv.Emulator.Resources.Vevents;

namespace ClicRdv.Emulator.Storage;

/// <summary>Every table there is. A new resource adds its line to <see cref="Tables"/>.</summary>
internal static class Schema
{
    // Raised whenever a table changes: an older file is emptied and seeded again, its data being fictional.
    private const int Version = 4;

    // Rights per calendar exist in the product but no field of the API shows them (clicrdv-api §10).
    private const string Rights = """
        CREATE TABLE group_rights (pro_id INTEGER NOT NULL, group_id INTEGER NOT NULL,
            all_calendars INTEGER NOT NULL, may_edit_group INTEGER NOT NULL, may_delete INTEGER NOT NULL,
            PRIMARY KEY (pro_id, group_id));
        CREATE TABLE calendar_rights (pro_id INTEGER NOT NULL, calendar_id INTEGER NOT NULL,
            read_only INTEGER NOT NULL, PRIMARY KEY (pro_id, calendar_id));
        CREATE INDEX calendars_by_group ON calendars (group_id);
        CREATE INDEX calendarsets_by_group ON calendarsets (group_id)
        """;

    public static readonly Table[] Tables =
    [
        GroupTable.Table, CalendarsetTable.Table, CalendarTable.Table, ProTable.Table, AccountTable.Table,
        InterventionsetTable.Table, InterventionTable.Table, FicheTable.Table, VeventTable.Table, CustomfieldTable.Table,
    ];

    private static readonly string[] Others =
        ["group_rights", "calendar_rights", "calendar_interventions", FicheTable.Names, MessageTable.Name];

    private static readonly string[] Additions = [CalendarTable.Links, Rights, MessageTable.Definition];

    private static readonly string[] Indexes =
    [
        InterventionsetTable.Indexes, InterventionTable.Indexes, FicheTable.Indexes, VeventTable.Indexes, CustomfieldTable.Indexes,
        PlannerStatistics.Script,
    ];

    public static bool IsCurrent(EmulatorStore store) => store.Number("PRAGMA user_version") == Version;

    /// <summary>Drops what is there and lays the tables out empty; <see cref="Complete"/> has to follow.</summary>
    public static void Create(EmulatorStore store)
    {
        var drops = Tables.Select(table => table.Name).Concat(Others).Select(name => $"DROP TABLE IF EXISTS \"{name}\"");
        var definitions = Tables.Select(table => table.Definition).Concat(Additions);
        store.ExecuteScript(string.Join(";\n", [.. drops, .. definitions]));
    }

    /// <summary>Adds the indexes: sorted once over the rows that are there, a fraction of what it costs to keep them row by row.</summary>
    public static void Complete(EmulatorStore store) =>
        store.ExecuteScript(string.Join(";\n", [.. Indexes, $"PRAGMA user_version = {Version}"]));
}
