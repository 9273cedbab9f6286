using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Calendarsets;

internal static class CalendarsetTable
{
    /// <summary>The fields of an interventionset [inferred: clicrdv-api §12.1].</summary>
    public static readonly Table Table = new(
        "calendarsets",
        "calendarset",
        Field.Integer("group_id") with { ReadOnly = true },
        Field.Text("name", 255) with { StaffOnly = true },
        Field.Integer("sort"),
        Field.Text("publicname", 255),
        Field.Text("description"));
}
