using System.Text.Json;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Resources.Groups;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Accounts;

/// <summary>
/// A customer opens an account, at the root path and under no group [docs: rest-ressources-account]. Nobody
/// can be signed in yet, so the key alone does [inferred]. The answer is [inferred]: 201, flat.
/// </summary>
internal static class AccountEndpoints
{
    private const int EmailAlreadyExists = 11;

    public static void MapAccounts(this ApiRoutes routes) => routes.Map(HttpMethods.Post, "/accounts", Create, needsPerson: false);

    private static ApiAnswer Create(ApiCall call)
    {
        var changes = RowInput.Read(AccountTable.Table, call.Body);
        if (!changes.Has("email") || !changes.Text("email").Contains('@', StringComparison.Ordinal))
        {
            throw ApiRefusal.Invalid("email is missing");
        }

        if (!changes.Has("group_id") || changes.Integer("group_id") is not { } groupId
            || call.Store.Row(GroupTable.Table, " WHERE \"id\" = ?", groupId) is null)
        {
            throw ApiRefusal.Invalid("group_id is not a group");
        }

        if (changes.Has("pendingRdv") && !IsJson(changes.Text("pendingRdv")))
        {
            throw ApiRefusal.Invalid("pendingRdv is JSON in a text");
        }

        if (call.Store.Row(AccountTable.Table, " WHERE \"email\" = ?", changes.Text("email")) is not null)
        {
            // The number and the name are those of appointments (clicrdv-api §16) [inferred].
            throw new ApiRefusal(StatusCodes.Status400BadRequest, "EmailAlreadyExists", "Another customer uses this address", EmailAlreadyExists);
        }

        return call.One(call.Store.Insert(AccountTable.Table, changes, call.NowIn(groupId)), StatusCodes.Status201Created);
    }

    private static bool IsJson(string text)
    {
        try
        {
            return text.Length == 0 || JsonElement.Parse(text).ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
