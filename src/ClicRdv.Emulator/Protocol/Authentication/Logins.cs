using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using ClicRdv.Emulator.Resources.Accounts;
using ClicRdv.Emulator.Resources.Pros;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Protocol.Authentication;

/// <summary>Checks an e-mail address and a password; only the SHA-1 is stored, since it is all that the login sends.</summary>
internal static class Logins
{
    public static Row? FindPro(EmulatorStore store, string? email, string? sha1) => Find(store, ProTable.Table, email, sha1);

    public static Row? FindAccount(EmulatorStore store, string? email, string? sha1) => Find(store, AccountTable.Table, email, sha1);

    /// <summary>40 lower-case hexadecimal characters over the UTF-8 bytes [docs: api-authentification].</summary>
    [SuppressMessage("Security", "CA5350", Justification = "ClicRDV's login asks for SHA-1.")]
    public static string Sha1(string password) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(password)));

    private static Row? Find(EmulatorStore store, Table table, string? email, string? sha1)
    {
        if (string.IsNullOrEmpty(email) || string.IsNullOrEmpty(sha1))
        {
            return null;
        }

        var row = store.Row(table, " WHERE \"email\" = ?", email);
        return row is not null && string.Equals(row.Text("password"), sha1, StringComparison.Ordinal) ? row : null;
    }
}
