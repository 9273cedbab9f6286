using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace ClicRdv.Client;

/// <summary>
/// E-mail and clear password of a service account, sent with every request because upstream never asks (clicrdv-api §3.2).
/// </summary>
[DebuggerDisplay("BasicCredential (hidden)")]
public sealed class BasicCredential : ClicRdvCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly AuthenticationHeaderValue _header;

    /// <summary>Keeps the pair for as long as it lives.</summary>
    /// <exception cref="ArgumentException">The e-mail is empty, or holds the colon that ends it.</exception>
    public BasicCredential(string email, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(email);
        ArgumentNullException.ThrowIfNull(password);
        if (email.Contains(':', StringComparison.Ordinal)) throw new ArgumentException("No colon is possible.", nameof(email));
        _header = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{email}:{password}")));
    }

    internal override string? Apply(HttpRequestMessage request)
    {
        request.Headers.Authorization = _header;
        return null;
    }
}
