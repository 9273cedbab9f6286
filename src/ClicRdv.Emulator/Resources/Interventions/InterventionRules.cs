using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Resources.Interventionsets;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Interventions;

internal static class InterventionRules
{
    /// <summary>Deleted ones included [inferred: §19 row 9], but not for a customer, who sees what is offered online.</summary>
    public static Filter Visible(ApiCall call) => call.IsCustomer
        // A set without a public name hides its services, whatever their own [docs: rest-ressources-interventionset].
        ? call.InGroups()
            .And("\"deleted\" = 0 AND \"publicname\" <> ''")
            .And("\"interventionset_id\" IS NULL OR \"interventionset_id\" IN (SELECT id FROM interventionsets WHERE publicname <> '')")
        : call.InGroups();

    /// <summary>Lengths are documented, the rest of what is refused is [inferred].</summary>
    public static void Check(ApiCall call, long groupId, RowChanges changes)
    {
        if (changes.Has("length") && changes.Integer("length") is not > 0)
        {
            throw ApiRefusal.Invalid("length is a number of minutes above 0");
        }

        if (changes.Has("price") && changes.Integer("price") < 0)
        {
            throw ApiRefusal.Invalid("price is a number of cents");
        }

        Colours.Check(changes);
        if (changes.Has("interventionset_id")
            && changes.Integer("interventionset_id") is { } id
            && !call.Store.Exists(InterventionsetTable.Table, id, groupId))
        {
            throw ApiRefusal.Invalid("interventionset_id is not an interventionset of this group");
        }
    }
}
