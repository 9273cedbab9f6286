using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdv.Emulator.Resources.Calendars;
using ClicRdv.Emulator.Resources.Fiches;
using ClicRdv.Emulator.Resources.Interventions;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Vevents;

internal static class VeventRules
{
    // "pas venu" is 2; the highest is a guess (clicrdv-api §15.2, §19 row 8).
    private const long HighestState = 3;

    /// <summary>
    /// What is on the calendars the caller can see, deleted ones included (clicrdv-api §7). A customer has
    /// appointments and no vevents [inferred].
    /// </summary>
    public static Filter Visible(ApiCall call) =>
        call.IsCustomer ? throw ApiRefusal.Forbidden() : CalendarRules.InReach(call, "calendar_id");

    /// <summary>Null and empty mean the usual value: 0 for no fiche, the ordinary type.</summary>
    public static void Normalise(RowChanges changes)
    {
        foreach (var name in (ReadOnlySpan<string>)["fiche_id", "intervention_id", "note", "state", "type"])
        {
            if (changes.Has(name) && changes.Values[name] is null or "")
            {
                changes[name] = VeventTable.Table.Find(name)!.Default;
            }
        }
    }

    /// <summary>A calendar is required, and has to be one that the caller may write on (clicrdv-api §15.2, §19 row 23).</summary>
    public static void CheckCalendar(ApiCall call, Access access, long? calendarId)
    {
        var filter = CalendarRules.InReach(call, "id").And("\"group_id\" = ?", access.GroupId).And("\"id\" = ?", calendarId);
        if (calendarId is null || call.Store.Row(CalendarTable.Table, filter.ToString(), [.. filter.Values]) is null)
        {
            throw ApiRefusal.Invalid("calendar_id is not a calendar of this group");
        }

        if (CalendarRules.IsReadOnly(call, calendarId.Value))
        {
            throw ApiRefusal.Forbidden();
        }
    }

    public static void Check(ApiCall call, long groupId, Row? row, RowChanges changes)
    {
        if (changes.Has("state") && changes.Integer("state") is < 0 or > HighestState)
        {
            throw ApiRefusal.Invalid($"state is a number from 0 to {HighestState}");
        }

        Colours.Check(changes);
        VeventKinds.Check(row, changes);
        CheckExists(call, FicheTable.Table, groupId, "fiche_id", changes);
        CheckExists(call, InterventionTable.Table, groupId, "intervention_id", changes);
    }

    private static void CheckExists(ApiCall call, Table table, long groupId, string name, RowChanges changes)
    {
        if (changes.Has(name) && changes.Integer(name) is not 0 and { } id && !call.Store.Exists(table, id, groupId))
        {
            throw ApiRefusal.Invalid($"{name} is not a {table.Singular} of this group");
        }
    }
}
