using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Accounts;

internal static class AccountTable
{
    /// <summary>An end customer's login (clicrdv-api §9); its names come from the fiche in the product [inferred].</summary>
    public static readonly Table Table = new(
        "accounts",
        "account",
        Field.Integer("group_id"),
        Field.Text("email", 255),
        Field.Text("password") with { Hidden = true },
        Field.Text("lastname", 64),
        Field.Text("firstname", 64),
        // JSON as text: the booking that waits for the address to be confirmed.
        Field.Text("pendingRdv"));
}
