using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Fiches;

/// <summary>Verbs [docs: rest-ressources-fiche]: DELETE is documented as not available, a PUT with <c>deleted</c> takes its place [inferred: §19 rows 10 and 11].</summary>
internal static class FicheEndpoints
{
    private static readonly Table Table = FicheTable.Table;

    public static void MapFiches(this ApiRoutes routes)
    {
        routes.Collection("fiches", call => call.List(Table, FicheRules.Visible(call), FicheSearch.Add), Create);
        routes.Item("fiches", call => call.One(Find(call)), Change);
    }

    private static ApiAnswer Create(ApiCall call)
    {
        var access = call.Group.Writable();
        var changes = call.Read(Table);
        changes["group_id"] = access.GroupId;
        FicheRules.MarkName(null, changes);
        return call.One(call.Store.Insert(Table, changes, call.NowIn(access.GroupId)), StatusCodes.Status201Created);
    }

    private static ApiAnswer Change(ApiCall call)
    {
        var row = Find(call);
        var changes = call.Read(Table);
        FicheRules.CheckWrite(call, row, changes);
        FicheRules.MarkName(row, changes);
        return call.One(call.Store.Update(row, changes, call.NowIn(row.Integer("group_id") ?? 0)));
    }

    private static Row Find(ApiCall call) => call.Find(Table, FicheRules.Visible(call));
}
