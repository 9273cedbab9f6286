using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Calendars;

/// <summary>Verbs and filters [docs: rest-ressources-calendar].</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendars(this ApiRoutes routes)
    {
        routes.Collection("calendars", List, Create);
        routes.Item("calendars", call => call.One(Find(call)), Change, Archive);
    }

    private static ApiAnswer List(ApiCall call)
    {
        var filter = CalendarRules.Visible(call);
        if (IdList.Read(call.Query, "calendarset_ids") is { Length: > 0 } sets)
        {
            filter.And($"\"calendarset_id\" IN ({string.Join(", ", sets.Select(_ => "?"))})", [.. sets.Cast<object?>()]);
        }

        // Able to do all of them, not any [inferred: §19 row 20].
        foreach (var intervention in IdList.Read(call.Query, "intervention_ids"))
        {
            filter.And("\"id\" IN (SELECT calendar_id FROM calendar_interventions WHERE intervention_id = ?)", intervention);
        }

        return call.List(CalendarTable.Table, filter, "name", "publicname", "city");
    }

    private static ApiAnswer Create(ApiCall call)
    {
        var access = call.Group.Writable();
        var changes = call.Read(CalendarTable.Table);
        if (!changes.Has("name"))
        {
            // Required, yet it may be blank [inferred] [client: MedShakeEHR].
            throw ApiRefusal.Invalid("name is missing");
        }

        CalendarRules.CheckCalendarset(call, access.GroupId, changes);
        changes["group_id"] = access.GroupId;
        call.FillInSort(CalendarTable.Table, access.GroupId, changes);
        var row = call.Store.Insert(CalendarTable.Table, changes, call.NowIn(access.GroupId));
        if (!access.AllCalendars)
        {
            call.Store.Execute("INSERT INTO calendar_rights (pro_id, calendar_id, read_only) VALUES (?, ?, 0)", call.Person.Id, row.Id);
        }

        return call.One(row, StatusCodes.Status201Created);
    }

    private static ApiAnswer Change(ApiCall call)
    {
        var row = Find(call);
        var changes = call.Read(CalendarTable.Table);
        CalendarRules.CheckWrite(call, row, changes);
        return call.One(Write(call, row, changes));
    }

    /// <summary>Soft: a PUT with <c>deleted</c> false brings it back. The answer's object is [inferred: §19 row 13].</summary>
    private static ApiAnswer Archive(ApiCall call)
    {
        var row = Find(call);
        if (!call.AccessTo(row).MayDelete)
        {
            throw ApiRefusal.Forbidden();
        }

        var changes = new RowChanges { ["deleted"] = 1L };
        CalendarRules.CheckWrite(call, row, changes);
        return call.One(Write(call, row, changes));
    }

    private static Row Write(ApiCall call, Row row, RowChanges changes) =>
        call.Store.Update(row, changes, call.NowIn(row.Integer("group_id") ?? 0));

    private static Row Find(ApiCall call) => call.Find(CalendarTable.Table, CalendarRules.Visible(call));
}
