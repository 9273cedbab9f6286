using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Resources.Messages;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Vevents;

/// <summary>Verbs and filters [docs: rest-ressources-vevent]; GET of one [client: clicrdv-js-sdk]. Overlaps are accepted [inferred: §19 row 14].</summary>
internal static class VeventEndpoints
{
    private static readonly Table Table = VeventTable.Table;

    public static void MapVevents(this ApiRoutes routes)
    {
        routes.Collection("vevents", List, Create);
        routes.Item("vevents", call => call.One(Find(call)), call => Write(call, call.Read(Table)), Cancel);
    }

    private static ApiAnswer List(ApiCall call)
    {
        var filter = VeventRules.Visible(call);
        foreach (var name in (ReadOnlySpan<string>)["calendar_id", "fiche_id"])
        {
            if (IdList.One(call.Query, name) is { } id)
            {
                filter.And($"\"{name}\" = ?", id);
            }
        }

        VeventWindow.Bound(filter, Conditions.Read(call.Query));
        return call.List(Table, filter, "text", "comments");
    }

    private static ApiAnswer Create(ApiCall call)
    {
        var access = call.Group.Writable();
        var changes = call.Read(Table);
        VeventRules.Normalise(changes);
        VeventRules.CheckCalendar(call, access, changes.Has("calendar_id") ? changes.Integer("calendar_id") : null);
        VeventRules.Check(call, access.GroupId, null, changes);
        changes["group_id"] = access.GroupId;
        var row = call.Store.Insert(Table, changes, call.NowIn(access.GroupId));
        RdvMessages.Note(call, null, row);
        return call.One(row, StatusCodes.Status201Created);
    }

    /// <summary>Soft: a PUT with <c>deleted</c> false brings it back.</summary>
    private static ApiAnswer Cancel(ApiCall call) => Write(call, new RowChanges { ["deleted"] = 1L });

    private static ApiAnswer Write(ApiCall call, RowChanges changes)
    {
        var row = Find(call);
        var access = call.AccessTo(row).Writable();
        VeventRules.Normalise(changes);
        VeventRules.CheckCalendar(call, access, row.Integer("calendar_id"));
        if (changes.Has("calendar_id"))
        {
            VeventRules.CheckCalendar(call, access, changes.Integer("calendar_id"));
        }

        VeventRules.Check(call, access.GroupId, row, changes);
        var written = call.Store.Update(row, changes, call.NowIn(access.GroupId));
        RdvMessages.Note(call, row, written);
        return call.One(written);
    }

    private static Row Find(ApiCall call) => call.Find(Table, VeventRules.Visible(call));
}
