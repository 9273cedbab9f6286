using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Interventions;

/// <summary>Verbs and filters [docs: rest-ressources-intervention].</summary>
internal static class InterventionEndpoints
{
    private static readonly Table Table = InterventionTable.Table;

    public static void MapInterventions(this ApiRoutes routes)
    {
        routes.Collection("interventions", List, Create);
        routes.Item("interventions", call => call.One(Find(call)), Change, Archive);
    }

    private static ApiAnswer List(ApiCall call)
    {
        var filter = InterventionRules.Visible(call);
        if (IdList.One(call.Query, "interventionset_id") is { } set)
        {
            filter.And("\"interventionset_id\" = ?", set);
        }

        // Possible on all of them, not on any [inferred: §19 row 20].
        foreach (var calendar in IdList.Read(call.Query, "calendar_ids"))
        {
            filter.And("\"id\" IN (SELECT intervention_id FROM calendar_interventions WHERE calendar_id = ?)", calendar);
        }

        return call.List(Table, filter, "name", "publicname", "abbr");
    }

    private static ApiAnswer Create(ApiCall call)
    {
        var access = call.Group.Writable();
        var changes = call.Read(Table);
        if (!changes.Has("name"))
        {
            // As for calendars [inferred].
            throw ApiRefusal.Invalid("name is missing");
        }

        InterventionRules.Check(call, access.GroupId, changes);
        changes["group_id"] = access.GroupId;
        call.FillInSort(Table, access.GroupId, changes);
        return call.One(call.Store.Insert(Table, changes, call.NowIn(access.GroupId)), StatusCodes.Status201Created);
    }

    private static ApiAnswer Change(ApiCall call) => Write(call, call.Read(Table));

    /// <summary>Soft: a PUT with <c>deleted</c> false brings it back.</summary>
    private static ApiAnswer Archive(ApiCall call) => Write(call, new RowChanges { ["deleted"] = 1L });

    private static ApiAnswer Write(ApiCall call, RowChanges changes)
    {
        var row = Find(call);
        var access = call.AccessTo(row).Writable();
        if (changes.Has("deleted") && changes.Flag("deleted") != row.Flag("deleted") && !access.MayDelete)
        {
            throw ApiRefusal.Forbidden();
        }

        InterventionRules.Check(call, access.GroupId, changes);
        return call.One(call.Store.Update(row, changes, call.NowIn(access.GroupId)));
    }

    private static Row Find(ApiCall call) => call.Find(Table, InterventionRules.Visible(call));
}
