using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Pros;

/// <summary>A list and nothing else: no other URL is documented [docs: rest-ressources-pro].</summary>
internal static class ProEndpoints
{
    public static void MapPros(this ApiRoutes routes) => routes.Map(HttpMethods.Get, "/groups/{groupId}/pros", List);

    private static ApiAnswer List(ApiCall call)
    {
        var groupId = call.Group.GroupId;
        if (call.Person.Profile == Profile.Account)
        {
            throw ApiRefusal.Forbidden();
        }

        var filter = new Filter().And("\"id\" IN (SELECT pro_id FROM group_rights WHERE group_id = ?)", groupId);
        return call.List(ProTable.Table, filter, "lastname", "firstname", "email");
    }
}
