using ClicRdv.Emulator.Protocol;

namespace ClicRdv.Emulator.Resources.Customfields;

/// <summary>A list and nothing else, usually with the condition <c>model</c> [docs: rest-ressources-customfield].</summary>
internal static class CustomfieldEndpoints
{
    public static void MapCustomfields(this ApiRoutes routes) => routes.Collection("customfields", List);

    private static ApiAnswer List(ApiCall call)
    {
        var filter = call.InGroups();
        if (call.IsCustomer)
        {
            filter.And("\"deleted\" = 0 AND \"user_visible\" = 1");
        }

        return call.List(CustomfieldTable.Table, filter, "pro_label", "user_label");
    }
}
