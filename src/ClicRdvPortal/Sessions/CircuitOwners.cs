using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace ClicRdvPortal.Sessions;

/// <summary>
/// Which session opened which circuit. The framework asks for a circuit's id alone when a tab reconnects, and sends
/// what was drawn meanwhile before anybody can ask who is there (threats T13 to T15).
/// </summary>
public sealed class CircuitOwners(PortalSettings settings, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (string? Session, DateTimeOffset Since)> _owners = new(StringComparer.Ordinal);

    public int Count => _owners.Count;

    /// <param name="circuit">The circuit's secret id.</param>
    /// <param name="session">The session key of the connection it began on, or null for nobody.</param>
    public void Note(string circuit, string? session) => _owners[HashOf(circuit)] = (session, clock.GetUtcNow());

    /// <summary>False for a circuit of the same session, and for one that is not known: it is gone, and the framework says so.</summary>
    public bool IsOfAnother(string circuit, string? session) =>
        _owners.TryGetValue(HashOf(circuit), out var owner) && !string.Equals(owner.Session, session, StringComparison.Ordinal);

    /// <summary>Drops what is older than any session. Not earlier: a circuit outlives the end of its session by minutes.</summary>
    public void Forget()
    {
        var oldest = clock.GetUtcNow() - settings.Portal.SessionLifetime - TimeSpan.FromHours(1);
        foreach (var (circuit, owner) in _owners)
        {
            if (owner.Since < oldest)
                _owners.TryRemove(circuit, out _);
        }
    }

    // The id alone opens the circuit: it is not kept a second time.
    private static string HashOf(string circuit) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(circuit)));
}
