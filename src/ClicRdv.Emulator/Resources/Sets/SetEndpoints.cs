using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Sets;

/// <summary>
/// The verbs of a set of calendars or of interventions: members belong to one set of their group, or to
/// none. GET of one interventionset and all of calendarsets are seen in a client only [client: clicrdv-js-sdk].
/// </summary>
/// <param name="table">The sets.</param>
/// <param name="members">Table of what the sets hold.</param>
/// <param name="link">The members' field that names their set.</param>
internal sealed class SetEndpoints(Table table, string members, string link)
{
    public void Map(ApiRoutes routes)
    {
        routes.Collection(table.Name, List, Create);
        routes.Item(table.Name, call => call.One(Find(call)), Change, Remove);
    }

    private ApiAnswer List(ApiCall call) => call.List(table, Visible(call), "name", "publicname");

    private ApiAnswer Create(ApiCall call)
    {
        var access = call.Group.Writable();
        var changes = call.Read(table);
        if (!changes.Has("name"))
        {
            throw ApiRefusal.Invalid("name is missing");
        }

        changes["group_id"] = access.GroupId;
        call.FillInSort(table, access.GroupId, changes);
        return call.One(call.Store.Insert(table, changes, call.NowIn(access.GroupId)), StatusCodes.Status201Created);
    }

    private ApiAnswer Change(ApiCall call)
    {
        var row = Find(call);
        var access = call.AccessTo(row).Writable();
        return call.One(call.Store.Update(row, call.Read(table), call.NowIn(access.GroupId)));
    }

    /// <summary>
    /// For good [inferred: §19 row 12]. Its members stay and belong to no set; their <c>updated_at</c>
    /// does not move, as Rails nullifies without a word [inferred].
    /// </summary>
    private ApiAnswer Remove(ApiCall call)
    {
        var row = Find(call);
        if (!call.AccessTo(row).Writable().MayDelete)
        {
            throw ApiRefusal.Forbidden();
        }

        call.Store.Execute($"UPDATE \"{members}\" SET \"{link}\" = NULL WHERE \"group_id\" = ? AND \"{link}\" = ?", row.Integer("group_id"), row.Id);
        call.Store.Execute($"DELETE FROM \"{table.Name}\" WHERE \"id\" = ?", row.Id);
        return call.One(row);
    }

    private Row Find(ApiCall call) => call.Find(table, Visible(call));

    // A customer sees what has a public name [docs: rest-ressources-interventionset].
    private static Filter Visible(ApiCall call) => call.IsCustomer ? call.InGroups().And("\"publicname\" <> ''") : call.InGroups();
}
