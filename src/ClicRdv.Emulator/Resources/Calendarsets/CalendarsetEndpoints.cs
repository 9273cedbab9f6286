using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Calendarsets;

/// <summary>Verbs [client: clicrdv-js-sdk]; the rest as interventionsets [inferred: clicrdv-api §12.1].</summary>
internal static class CalendarsetEndpoints
{
    public static void MapCalendarsets(this ApiRoutes routes)
    {
        routes.Collection("calendarsets", List, Create);
        routes.Item("calendarsets", call => call.One(Find(call)), Change, Remove);
    }

    private static ApiAnswer List(ApiCall call) => call.List(CalendarsetTable.Table, InGroups(call), "name", "publicname");

    private static ApiAnswer Create(ApiCall call)
    {
        var access = Writable(call.Group);
        var changes = RowInput.Read(CalendarsetTable.Table, call.Body);
        if (!changes.Has("name"))
        {
            throw ApiRefusal.Invalid("name is missing");
        }

        changes["group_id"] = access.GroupId;
        if (!changes.Has("sort") || changes.Integer("sort") is null)
        {
            changes["sort"] = (call.Store.Number("SELECT MAX(\"sort\") FROM calendarsets WHERE group_id = ?", access.GroupId) ?? 0) + 1;
        }

        return call.One(call.Store.Insert(CalendarsetTable.Table, changes, call.NowIn(access.GroupId)), StatusCodes.Status201Created);
    }

    private static ApiAnswer Change(ApiCall call)
    {
        var row = Find(call);
        var access = Writable(call.AccessTo(row));
        return call.One(call.Store.Update(row, RowInput.Read(CalendarsetTable.Table, call.Body), call.NowIn(access.GroupId)));
    }

    /// <summary>
    /// For good [inferred: §19 row 12]. Its calendars stay and belong to no set; their <c>updated_at</c>
    /// does not move, as Rails nullifies without a word [inferred].
    /// </summary>
    private static ApiAnswer Remove(ApiCall call)
    {
        var row = Find(call);
        if (!Writable(call.AccessTo(row)).MayDelete)
        {
            throw ApiRefusal.Forbidden();
        }

        call.Store.Execute("UPDATE calendars SET calendarset_id = NULL WHERE calendarset_id = ?", row.Id);
        call.Store.Execute("DELETE FROM calendarsets WHERE id = ?", row.Id);
        return call.One(row);
    }

    private static Access Writable(Access access) => access.MayWrite ? access : throw ApiRefusal.Forbidden();

    private static Row Find(ApiCall call)
    {
        var filter = InGroups(call).And("\"id\" = ?", call.Id);
        return call.Store.Row(CalendarsetTable.Table, filter.ToString(), [.. filter.Values]) ?? throw ApiRefusal.NotFound();
    }

    private static Filter InGroups(ApiCall call)
    {
        var ids = call.Groups.Select(access => access.GroupId).Cast<object?>().ToArray();
        return new Filter().And($"\"group_id\" IN ({string.Join(", ", ids.Select(_ => "?"))})", ids);
    }
}
