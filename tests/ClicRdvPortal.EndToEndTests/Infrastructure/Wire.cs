using System.Net;
using System.Net.Sockets;

namespace ClicRdvPortal.EndToEndTests.Infrastructure;

/// <summary>
/// What lies between a browser and the portal. It can be held, as in a dead spot, where connections stand and nothing comes through, and
/// cut. The browser's own switch for being offline leaves open sockets alone.
/// </summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _gone = new();
    private readonly Lock _lock = new();
    private readonly Task _accepting;
    private readonly int _to;
    private CancellationTokenSource _cut = new();
    private TaskCompletionSource _open = new();

    public Wire(Uri portal)
    {
        _to = portal.Port;
        _open.SetResult();
        _listener.Start();
        Address = new UriBuilder(portal) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    public void Hold()
    {
        lock (_lock)
            _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Ends every connection, and refuses others until it is mended.</summary>
    public void Cut() => _cut.Cancel();

    public void Mend()
    {
        lock (_lock)
        {
            _cut = new CancellationTokenSource();
            _open.TrySetResult();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        await _cut.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _cut.Dispose();
        _gone.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_gone.IsCancellationRequested)
                _ = CarryAsync(await _listener.AcceptTcpClientAsync(_gone.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var near = browser;
        using var portal = new TcpClient();
        var cut = _cut.Token;
        try
        {
            cut.ThrowIfCancellationRequested();
            await portal.ConnectAsync(IPAddress.Loopback, _to, cut);
            await Task.WhenAny(PumpAsync(browser.GetStream(), portal.GetStream(), cut), PumpAsync(portal.GetStream(), browser.GetStream(), cut));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            // Cut, or nobody is there: the browser sees its connection close.
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, CancellationToken cut)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReadAsync(buffer, cut) is > 0 and var count)
            {
                await _open.Task.WaitAsync(cut);
                await to.WriteAsync(buffer.AsMemory(0, count), cut);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // Either end has gone.
        }
    }
}
