using System.Net.Http.Headers;
using System.Text;

namespace ClicRdv.Emulator.Protocol.Authentication;

/// <summary>Finds out who a call is from: Basic if its header is there, otherwise the session's cookie; the order is [inferred].</summary>
internal static class Callers
{
    public const string Cookie = "_session_id";

    public static Caller Identify(EmulatorState state, HttpRequest request)
    {
        if (request.Headers.Authorization.ToString() is { Length: > 0 } header)
        {
            return new Caller(Basic(state, header), CredentialKind.Basic, null);
        }

        return request.Cookies[Cookie] is { Length: > 0 } id
            ? new Caller(state.Sessions.TryUse(id, out var person) ? person : null, CredentialKind.Session, id)
            : new Caller(null, CredentialKind.None, null);
    }

    // The password is in clear inside TLS here, unlike at the login [docs: api-authentification].
    private static Person? Basic(EmulatorState state, string header)
    {
        if (!AuthenticationHeaderValue.TryParse(header, out var value)
            || !"Basic".Equals(value.Scheme, StringComparison.OrdinalIgnoreCase)
            || Decode(value.Parameter) is not { } credentials
            || credentials.Split(':', 2) is not [var email, var password])
        {
            return null;
        }

        var sha1 = Logins.Sha1(password);
        return state.Store.Read(() =>
            Logins.FindPro(state.Store, email, sha1) is { } pro ? new Person(Profile.Pro, pro.Id, pro.Integer("group_id") ?? 0)
            : Logins.FindAccount(state.Store, email, sha1) is { } account ? new Person(Profile.Account, account.Id, account.Integer("group_id") ?? 0)
            : null);
    }

    private static string? Decode(string? parameter)
    {
        var bytes = new byte[parameter?.Length ?? 0];
        return Convert.TryFromBase64String(parameter ?? "", bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
