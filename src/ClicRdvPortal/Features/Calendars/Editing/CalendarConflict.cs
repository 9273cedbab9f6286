using System.Globalization;
using ClicRdvPortal.Features.Calendars.Listing;
using ClicRdvPortal.Shared.Conflicts;
using Microsoft.Extensions.Localization;
using Calendar = ClicRdv.Client.Calendar;

namespace ClicRdvPortal.Features.Calendars.Editing;

/// <summary>Two versions of a calendar as fields to choose between, and the input that the choice comes to.</summary>
public static class CalendarConflict
{
    public static IReadOnlyList<ConflictField> Fields(
        CalendarInput mine,
        CalendarInput before,
        Calendar theirs,
        CalendarList list,
        IStringLocalizer<EditingTexts> texts)
    {
        var after = CalendarInput.From(theirs);
        var fields = Enum.GetValues<CalendarField>().Select(field => new ConflictField(
            field.ToString(),
            texts[field.ToString()],
            Shown(field, mine.ValueOf(field)),
            Shown(field, after.ValueOf(field)),
            mine.ValueOf(field) != before.ValueOf(field))
        {
            TheirsChanged = after.ValueOf(field) != before.ValueOf(field),
        });
        return [.. fields];

        string Shown(CalendarField field, string value) => field != CalendarField.Set ? value
            : value.Length == 0 ? texts["NoSet"]
            : list.Sets.FirstOrDefault(set => set.Id.ToString(CultureInfo.InvariantCulture) == value)?.Name ?? texts["UnknownSet", value];
    }

    /// <summary>What was typed, with the other version's value wherever that was chosen.</summary>
    public static CalendarInput Resolve(CalendarInput mine, Calendar theirs, ConflictResolution resolution)
    {
        var after = CalendarInput.From(theirs);
        var resolved = mine with { };
        foreach (var field in Enum.GetValues<CalendarField>())
        {
            if (!resolution.TakesMine(field.ToString()))
                resolved.Put(field, after.ValueOf(field));
        }

        return resolved;
    }
}
