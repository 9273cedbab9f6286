using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace ClicRdv.Client;

/// <summary>
/// What upstream takes for a password: SHA-1 of its exact UTF-8 bytes, 40 lower-case hexadecimal signs (clicrdv-api §3.3).
/// It opens the account as the password does: use it for the one call and let it go.
/// </summary>
[DebuggerDisplay("PasswordHash (hidden)")]
public sealed class PasswordHash
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _hex;

    private PasswordHash(string hex) => _hex = hex;

    /// <summary>Hashes a password as it was typed: no trimming, no change of letter forms.</summary>
    public static PasswordHash Of(string clearPassword)
    {
        ArgumentNullException.ThrowIfNull(clearPassword);
        var bytes = Encoding.UTF8.GetBytes(clearPassword);
        // Upstream's protocol leaves no choice of algorithm; the hash is never stored.
#pragma warning disable CA5350
        var hash = SHA1.HashData(bytes);
#pragma warning restore CA5350
        CryptographicOperations.ZeroMemory(bytes);
        return new PasswordHash(Convert.ToHexStringLower(hash));
    }

    /// <summary>Hides the value.</summary>
    public override string ToString() => "PasswordHash (hidden)";

    internal string Reveal() => _hex;
}
