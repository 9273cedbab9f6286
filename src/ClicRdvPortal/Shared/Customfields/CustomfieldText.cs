using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Shared.Inputs;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Shared.Customfields;

/// <summary>Custom fields as texts: what a form holds and what is sent.</summary>
public static class CustomfieldText
{
    /// <summary>A text's storage takes less than 255 characters (clicrdv-api §18).</summary>
    private const int LongestText = 254;

    public static string LabelOf(Customfield field) =>
        new[] { field.ProLabel, field.ProWidget.Label, field.UserLabel }.FirstOrDefault(label => !string.IsNullOrWhiteSpace(label)) ?? field.Name;

    /// <summary>The sentence of what is wrong with a value, or null. What stands there already may stay: other programs keep texts in numbers.</summary>
    public static string? FaultOf(Customfield field, IReadOnlyDictionary<CustomfieldName, string> typed, IReadOnlyDictionary<CustomfieldName, string> opened)
    {
        if (field.Storage is not { } name)
            return null;
        var text = typed.GetValueOrDefault(name, "");
        if (text.Length == 0)
            return field.ProRequired && name.Kind != CustomfieldKind.Checkbox ? "CustomMissing" : null;
        if (text == opened.GetValueOrDefault(name, ""))
            return null;

        // What was not offered comes from a forged event (threat T34).
        if (field.ProWidget is { Input: CustomfieldInput.Select } widget && widget.Choices.All(choice => choice.Value != text))
            return "ChoiceUnknown";
        return name.Kind switch
        {
            CustomfieldKind.Number when !IsNumber(text) => "NumberFault",
            CustomfieldKind.Date when text == DateInput.Incomplete => "DateIncomplete",
            CustomfieldKind.Date when !CustomfieldWriting.TryDate(text, out _) => "DateFault",
            CustomfieldKind.Text when text.Length > LongestText => "TextTooLong",
            _ => null,
        };
    }

    /// <summary>What is typed, as it is stored: a number's comma is a point there, and its thousands stand together.</summary>
    public static string Kept(CustomfieldName name, string text)
    {
        if (name.Kind != CustomfieldKind.Number)
            return text;
        var plain = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign))).Replace(',', '.');
        return IsNumber(plain) ? plain : text;
    }

    /// <summary>What is stored, as the page's language writes it.</summary>
    public static string Shown(CustomfieldName name, string text) => name.Kind switch
    {
        CustomfieldKind.Number when IsNumber(text) => text.Replace(".", CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal),
        CustomfieldKind.Date when CustomfieldWriting.TryDate(text, out var time) => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "d" : "g", CultureInfo.CurrentCulture),
        _ => text,
    };

    /// <summary>Whether a date's input can show a value; what other programs left there is a text, or it would stand there unseen.</summary>
    public static bool IsDatable(CustomfieldName name, string text) =>
        name.Kind == CustomfieldKind.Date && (text.Length == 0 || DateOf(text).Length > 0);

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    /// <summary>The date part of what is stored, or what is typed of one, as a date's input wants it.</summary>
    public static string DateOf(string text) => text == DateInput.Incomplete ? text
        : CustomfieldWriting.TryDate(text, out var time) ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : "";
}

/// <summary>Names <c>CustomfieldTexts.resx</c> and its English fellow.</summary>
public sealed class CustomfieldTexts;
