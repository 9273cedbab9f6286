using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Groups.Settings;

/// <summary>How a field and its values read on the screen.</summary>
internal static class GroupFieldTexts
{
    public static string LabelOf(this IStringLocalizer<GroupSettingsTexts> texts, GroupField field) => texts[field.Name];

    public static string? HintOf(this IStringLocalizer<GroupSettingsTexts> texts, GroupField field) =>
        texts["Hint_" + field.Name] is { ResourceNotFound: false } hint ? hint.Value : null;

    public static string Of(this IStringLocalizer<GroupSettingsTexts> texts, GroupFault fault) =>
        texts["Fault_" + fault.Kind, texts.LabelOf(fault.Field), fault.Field.MaxLength, fault.Field == GroupField.Smsreminder ? 24 : 48];

    /// <summary>A value for people: « 24 h », « Oui », the zone's city.</summary>
    public static string Show(this IStringLocalizer<GroupSettingsTexts> texts, GroupField field, string text)
    {
        if (field == GroupField.Sendmail)
            return texts[text == GroupField.Yes ? "Yes" : "No"];
        if (field == GroupField.Timezone)
            return texts.ZoneOf(text);
        if (field != GroupField.Mailreminder && field != GroupField.Smsreminder)
            return text;
        return text == "0" ? texts["NoReminder"] : texts["Hours", text];
    }

    public static string ZoneOf(this IStringLocalizer<GroupSettingsTexts> texts, string name) =>
        texts["Zone_" + name] is { ResourceNotFound: false } zone ? zone.Value : name;
}

/// <summary>Names <c>GroupSettingsTexts.resx</c> and its English fellow.</summary>
public sealed class GroupSettingsTexts;
