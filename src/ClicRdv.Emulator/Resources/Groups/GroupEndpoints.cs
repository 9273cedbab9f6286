using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Groups;

/// <summary>GET and PUT only: there is no POST and no DELETE [docs: rest-ressources-group].</summary>
internal static class GroupEndpoints
{
    public static void MapGroups(this ApiRoutes routes)
    {
        routes.Map(HttpMethods.Get, "/groups", List);
        routes.Map(HttpMethods.Get, "/groups/{id}", call => call.One(Find(call)));
        routes.Map(HttpMethods.Put, "/groups/{id}", Change);
    }

    private static ApiAnswer List(ApiCall call)
    {
        var ids = call.Groups.Select(access => access.GroupId).Cast<object?>().ToArray();
        var filter = new Filter().And($"\"id\" IN ({string.Join(", ", ids.Select(_ => "?"))})", ids);
        return call.List(GroupTable.Table, filter, "name", "city");
    }

    private static ApiAnswer Change(ApiCall call)
    {
        var row = Find(call);
        if (!call.Groups.Single(access => access.GroupId == row.Id).MayEditGroup)
        {
            throw ApiRefusal.Forbidden();
        }

        var changes = RowInput.Read(GroupTable.Table, call.Body);
        GroupRules.Check(changes);
        return call.One(call.Store.Update(row, changes, call.NowIn(row.Id)));
    }

    private static Row Find(ApiCall call)
    {
        var id = call.Id;
        return call.Groups.Any(access => access.GroupId == id)
            ? call.Store.Row(GroupTable.Table, " WHERE \"id\" = ?", id) ?? throw ApiRefusal.NotFound()
            : throw ApiRefusal.NotFound();
    }
}
