using System.Text.Json;
using ClicRdv.Client;

namespace ClicRdvPortal.Features.Groups.Settings;

/// <summary>A rule of the public booking module, as it came: neither its type nor its values are documented
/// (clicrdv-api §11), so it is shown and never written.</summary>
public sealed record BookingAttribute(string Name, string Value)
{
    private const int LongestShown = 200;

    private static readonly string[] Names =
    [
        "inactive", "open", "openData", "calendarChoice", "anyCalendar", "validateEmail",
        "display_intervention_length", "display_intervention_price", "max_multirdvs",
    ];

    /// <summary>Those that the answer had.</summary>
    public static IReadOnlyList<BookingAttribute> Of(Group group) =>
        group.OtherFields is { } raw
            ? [.. Names.Where(raw.ContainsKey).Select(name => new BookingAttribute(name, Text(raw[name])))]
            : [];

    private static string Text(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText();
        return text.Length <= LongestShown ? text : text[..LongestShown] + "…";
    }
}
