using System.Text.Json;
using ClicRdv.Client;

namespace ClicRdvPortal.Features.Planner.Drawing;

/// <summary>
/// Whether something repeats. How upstream describes it is not documented (clicrdv-api §19 row 8): a field that is named for
/// it and holds something is taken at its word, and only the first instance is known.
/// </summary>
public static class Repetition
{
    private static readonly string[] Names = ["repeat", "recur", "rrule", "periodic"];

    public static bool IsIn(Vevent vevent) =>
        vevent is { Kind: VeventKind.Block or VeventKind.Opening, OtherFields: { } fields } && fields.Any(field => IsNamedForIt(field.Key) && HoldsSomething(field.Value));

    private static bool IsNamedForIt(string name) => Names.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static bool HoldsSomething(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False => false,
        JsonValueKind.Number => value.GetDouble() != 0,
        JsonValueKind.String => value.GetString() is { Length: > 0 } text && text is not ("0" or "false" or "none" or "never"),
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => true,
    };
}
