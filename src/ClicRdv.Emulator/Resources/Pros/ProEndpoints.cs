using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Pros;

/// <summary>A list and nothing else: no other URL is documented [docs: rest-ressources-pro]. Without a group, those of all the groups of the call.</summary>
internal static class ProEndpoints
{
    public static void MapPros(this ApiRoutes routes) => routes.Collection("pros", List);

    private static ApiAnswer List(ApiCall call)
    {
        if (call.IsCustomer)
        {
            throw ApiRefusal.Forbidden();
        }

        var ids = call.Groups.Select(access => access.GroupId).Cast<object?>().ToArray();
        var filter = new Filter().And($"\"id\" IN (SELECT pro_id FROM group_rights WHERE group_id IN ({string.Join(", ", ids.Select(_ => "?"))}))", ids);
        return call.List(ProTable.Table, filter, "lastname", "firstname", "email");
    }
}
