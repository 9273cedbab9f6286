using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Customfields;

internal static class CustomfieldTable
{
    /// <summary>Definitions, edited in ClicRDV's own administration only [docs: rest-ressources-customfield, page complete].</summary>
    public static readonly Table Table = new(
        "customfields",
        "customfield",
        Field.Integer("group_id"),
        Field.Text("model"),
        Field.Text("name"),
        Field.Boolean("deleted"),
        Field.Text("pro_label") with { StaffOnly = true },
        Field.Integer("pro_position") with { StaffOnly = true },
        Field.Boolean("pro_required") with { StaffOnly = true },
        Field.Text("pro_inputex") with { StaffOnly = true },
        Field.Text("user_label"),
        Field.Integer("user_position"),
        Field.Boolean("user_required"),
        Field.Boolean("user_visible"),
        Field.Text("user_inputex"));

    public const string Indexes = "CREATE INDEX customfields_by_group ON customfields (group_id)";

    /// <summary>The columns that fiches and vevents have for them: <c>bool0…9</c>, <c>dt0…1</c>, <c>num0…3</c>, <c>str0…14</c>, <c>txt0…2</c>.</summary>
    public static IReadOnlyList<Field> Columns { get; } =
    [
        .. Numbered(10, "bool", name => Field.Boolean(name)),
        .. Numbered(2, "dt", Field.WritableTime),
        .. Numbered(4, "num", Field.Number),
        .. Numbered(15, "str", name => Field.Text(name, 255)),
        .. Numbered(3, "txt", name => Field.Text(name)),
    ];

    private static IEnumerable<Field> Numbered(int count, string prefix, Func<string, Field> make) =>
        Enumerable.Range(0, count).Select(index => make($"{prefix}{index}"));
}
