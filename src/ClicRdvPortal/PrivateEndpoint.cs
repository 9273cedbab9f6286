using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace ClicRdvPortal;

/// <summary>An address that cannot be reached from the internet: what is told there is for the operator alone (threat T60).</summary>
internal static class PrivateEndpoint
{
    private static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("fc00::/7"),
    ];

    /// <param name="url">Http, an IP address and a port, nothing behind it. Every address of the machine would be too many.</param>
    /// <param name="endpoint">Where to listen.</param>
    public static bool TryParse(string url, [NotNullWhen(true)] out IPEndPoint? endpoint)
    {
        endpoint = null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.PathAndQuery != "/" || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
            return false;

        var address = uri.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(uri.Host.Trim('[', ']'), out var parsed) ? parsed : null;
        if (address is null || !IsPrivate(address))
            return false;
        endpoint = new IPEndPoint(address, uri.Port);
        return true;
    }

    private static bool IsPrivate(IPAddress address) =>
        IPAddress.IsLoopback(address)
        || Array.Exists(Private, network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address))
        || (address.AddressFamily == AddressFamily.InterNetworkV6 && address.IsIPv6LinkLocal);
}
