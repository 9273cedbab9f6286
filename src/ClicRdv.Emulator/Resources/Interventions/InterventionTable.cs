using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Interventions;

internal static class InterventionTable
{
    /// <summary>Fields, lengths and defaults [docs: rest-ressources-intervention]. <c>length</c> is in minutes, <c>price</c> in cents.</summary>
    public static readonly Table Table = new(
        "interventions",
        "intervention",
        Field.Integer("group_id") with { ReadOnly = true },
        Field.Integer("interventionset_id"),
        Field.Text("name", 255) with { StaffOnly = true },
        Field.Text("abbr", 255) with { StaffOnly = true },
        Field.Integer("length") with { Default = 15L },
        Field.Text("colorref", 7) with { Default = "#dddddd", StaffOnly = true },
        Field.Integer("sort"),
        Field.Integer("price"),
        Field.Text("publicname", 255),
        // The table of the page is cut before it [inferred: §13.2].
        Field.Text("description"),
        Field.Boolean("deleted"));

    public const string Indexes = """
        CREATE INDEX interventions_by_group ON interventions (group_id);
        CREATE INDEX calendar_interventions_by_intervention ON calendar_interventions (intervention_id)
        """;
}
