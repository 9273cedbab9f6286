using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Fiches;

internal static class FicheRules
{
    private const char DeletedMark = '$';

    /// <summary>Every fiche of the groups of the call, deleted ones included; a customer's own alone.</summary>
    public static Filter Visible(ApiCall call) => call.IsCustomer
        ? call.InGroups().And("\"account_id\" = ?", call.Person.Id)
        : call.InGroups();

    public static void CheckWrite(ApiCall call, Row row, RowChanges changes)
    {
        if (call.IsCustomer)
        {
            // The customer can change consents [docs: rest-ressources-fiche], so its own fiche [inferred].
            return;
        }

        var access = call.AccessTo(row).Writable();
        if (changes.Has("deleted") && changes.Flag("deleted") != row.Flag("deleted") && !access.MayDelete)
        {
            throw ApiRefusal.Forbidden();
        }
    }

    /// <summary>
    /// Puts <c>$</c> before the <c>lastname</c> of a fiche that is deleted and takes it away from one that
    /// is restored [docs: rest-ressources-fiche] [client: migclic] [inferred: §19 row 10].
    /// </summary>
    public static void MarkName(Row? row, RowChanges changes)
    {
        var was = row?.Flag("deleted") ?? false;
        var becomes = changes.Has("deleted") ? changes.Flag("deleted") : was;
        var name = changes.Has("lastname") ? changes.Text("lastname") : row?.Text("lastname") ?? "";
        if (becomes)
        {
            changes["lastname"] = $"{DeletedMark}{name.TrimStart(DeletedMark)}";
        }
        else if (was)
        {
            changes["lastname"] = name.TrimStart(DeletedMark);
        }
    }
}
