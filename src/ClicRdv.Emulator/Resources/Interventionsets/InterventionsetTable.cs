using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Interventionsets;

internal static class InterventionsetTable
{
    /// <summary>Fields and lengths [docs: rest-ressources-interventionset, page complete].</summary>
    public static readonly Table Table = new(
        "interventionsets",
        "interventionset",
        Field.Integer("group_id") with { ReadOnly = true },
        Field.Text("name", 255) with { StaffOnly = true },
        Field.Integer("sort"),
        Field.Text("publicname", 255),
        Field.Text("description"));

    public const string Indexes = "CREATE INDEX interventionsets_by_group ON interventionsets (group_id)";
}
