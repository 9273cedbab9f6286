using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace ClicRdvPortal.Tests.Hosting.Secrets;

/// <summary>
/// A secret that occurs nowhere else, looked for as it is and in every dress it may wear: escaped for an address, a
/// form, HTML or JSON, in hexadecimal, and inside a longer base64 text.
/// </summary>
internal sealed class Canary
{
    private readonly List<string> _texts;
    private readonly List<byte[]> _bytes;

    public Canary(string name, string secret)
    {
        Name = name;
        var raw = Encoding.UTF8.GetBytes(secret);
        _texts = new HashSet<string>(StringComparer.Ordinal)
        {
            secret,
            Uri.EscapeDataString(secret),
            WebUtility.UrlEncode(secret),
            WebUtility.HtmlEncode(secret),
            HtmlEncoder.Default.Encode(secret),
            JavaScriptEncoder.Default.Encode(secret),
            Convert.ToHexString(raw),
            Convert.ToHexStringLower(raw),
        }.Concat(InsideBase64(raw)).ToList();
        _bytes = _texts.Select(Encoding.UTF8.GetBytes).ToList();
    }

    public string Name { get; }

    /// <summary>The password's SHA-1, which upstream takes for the password itself.</summary>
    public static Canary OfSha1(string name, string password)
    {
#pragma warning disable CA5350 // The upstream's choice.
        return new Canary(name, Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(password))));
#pragma warning restore CA5350
    }

    public bool IsIn(string text) => _texts.Exists(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));

    public bool IsIn(ReadOnlySpan<byte> bytes)
    {
        foreach (var form in _bytes)
        {
            if (bytes.IndexOf(form) >= 0)
                return true;
        }

        return false;
    }

    public override string ToString() => Name;

    /// <summary>What base64 makes of the bytes whichever of the three positions they start at, without the signs that neighbours change.</summary>
    private static IEnumerable<string> InsideBase64(byte[] raw)
    {
        for (var shift = 0; shift < 3; shift++)
        {
            var text = Convert.ToBase64String([.. new byte[shift], .. raw]);
            var start = (shift * 8 + 5) / 6;
            var end = (shift + raw.Length) * 8 / 6;
            var certain = text[start..end];
            yield return certain;
            yield return certain.Replace('+', '-').Replace('/', '_');
        }
    }
}
