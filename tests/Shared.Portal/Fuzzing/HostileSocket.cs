using System.Net.WebSockets;

namespace ClicRdvPortal.Tests.Shared.Fuzzing;

/// <summary>A connection to the hub with the cookies of somebody who is signed in and the portal's own origin, and nothing of a page's script.</summary>
public sealed class HostileSocket : IDisposable
{
    private static readonly byte[] Handshake = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray();
    private readonly ClientWebSocket _socket = new();

    private HostileSocket()
    {
    }

    public static async Task<HostileSocket> OpenAsync(Uri address, string cookies, bool shakesHands, CancellationToken cancellationToken)
    {
        var opened = new HostileSocket();
        try
        {
            opened._socket.Options.SetRequestHeader("Cookie", cookies);
            opened._socket.Options.SetRequestHeader("Origin", address.GetLeftPart(UriPartial.Authority));
            await opened._socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/_blazor" }.Uri, cancellationToken);
            if (shakesHands)
                await opened._socket.SendAsync(Handshake, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <returns>Whether it went out; false once the server has hung up.</returns>
    public async Task<bool> SendAsync(byte[] frame, CancellationToken cancellationToken)
    {
        try
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }

    /// <summary>Reads until the server hangs up, and hangs up itself first unless it is told to wait.</summary>
    public async Task UntilClosedAsync(bool waits, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            if (!waits)
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
            while ((await _socket.ReceiveAsync(buffer, cancellationToken)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
            // Cut off rather than closed: it has hung up all the same.
        }
    }

    public void Dispose() => _socket.Dispose();
}
