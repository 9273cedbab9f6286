using System.Globalization;
using ClicRdv.Client;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>Custom fields as texts: what a form holds and what is sent.</summary>
public static class CustomfieldText
{
    /// <summary>A text's storage takes less than 255 characters (clicrdv-api §18).</summary>
    private const int LongestText = 254;

    /// <summary>The sentence of what is wrong with a value, or null.</summary>
    public static string? FaultOf(Customfield field, VeventInput input)
    {
        if (field.Storage is not { } name)
            return null;
        var text = input.Customfields.GetValueOrDefault(name, "");
        if (text.Length == 0)
            return field.ProRequired && name.Kind != CustomfieldKind.Checkbox ? "CustomMissing" : null;
        return name.Kind switch
        {
            CustomfieldKind.Number when !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _) => "NumberFault",
            CustomfieldKind.Date when !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => "DateFault",
            CustomfieldKind.Text when text.Length > LongestText => "TextTooLong",
            _ => null,
        };
    }

    /// <summary>The date part of what is stored, as a date's input wants it.</summary>
    public static string DateOf(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? VeventInput.DateText(time) : "";
}
