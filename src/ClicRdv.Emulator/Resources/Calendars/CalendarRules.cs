using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Resources.Calendarsets;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Calendars;

internal static class CalendarRules
{
    /// <summary>The calendars the caller can see in the groups of the call, deleted ones included [inferred: §19 row 9].</summary>
    public static Filter Visible(ApiCall call)
    {
        var filter = InReach(call, "id");
        // A customer sees what is offered online only [docs: api-custom-module], which a public name decides [inferred].
        return call.IsCustomer ? filter.And("\"deleted\" = 0 AND \"publicname\" <> ''") : filter;
    }

    /// <summary>Rows of the groups of the call whose <paramref name="column"/> names a calendar that the caller's rights reach.</summary>
    public static Filter InReach(ApiCall call, string column)
    {
        var parts = new List<string>();
        var values = new List<object?>();
        foreach (var access in call.Groups)
        {
            parts.Add(access.AllCalendars
                ? "(\"group_id\" = ?)"
                : $"(\"group_id\" = ? AND \"{column}\" IN (SELECT calendar_id FROM calendar_rights WHERE pro_id = ?))");
            values.Add(access.GroupId);
            if (!access.AllCalendars)
            {
                values.Add(call.Person.Id);
            }
        }

        return new Filter().And(parts.Count == 0 ? "FALSE" : string.Join(" OR ", parts), [.. values]);
    }

    public static void CheckWrite(ApiCall call, Row row, RowChanges changes)
    {
        var access = call.AccessTo(row);
        if (!access.MayWrite || IsReadOnly(call, row.Id))
        {
            throw ApiRefusal.Forbidden();
        }

        if (changes.Has("deleted") && changes.Flag("deleted") != row.Flag("deleted") && !access.MayDelete)
        {
            throw ApiRefusal.Forbidden();
        }

        CheckCalendarset(call, access.GroupId, changes);
    }

    /// <summary>A set has to be one of the same group [inferred].</summary>
    public static void CheckCalendarset(ApiCall call, long groupId, RowChanges changes)
    {
        if (changes.Has("calendarset_id")
            && changes.Integer("calendarset_id") is { } id
            && !call.Store.Exists(CalendarsetTable.Table, id, groupId))
        {
            throw ApiRefusal.Invalid("calendarset_id is not a calendarset of this group");
        }
    }

    public static bool IsReadOnly(ApiCall call, long calendarId) =>
        call.Store.Number("SELECT read_only FROM calendar_rights WHERE pro_id = ? AND calendar_id = ?", call.Person.Id, calendarId) == 1;
}
