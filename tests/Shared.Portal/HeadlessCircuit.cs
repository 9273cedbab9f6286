using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.SignalR.Client;

namespace ClicRdvPortal.Tests.Shared;

/// <summary>
/// A real circuit without a browser: reads the page's markers, connects to the hub, starts its root components and
/// acknowledges what it is sent. Interop calls are answered with nothing, or with a handle where an object is asked for.
/// </summary>
public sealed partial class HeadlessCircuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TaskCompletionSource<string> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<byte[]> _frames = new();
    private readonly Heard _frameTexts = new();
    private readonly Action<ReadOnlyMemory<byte>>? _onFrame;
    private readonly DrawnPage? _drawn;
    private TaskCompletionSource _firstBatch = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HubConnection _hub;
    private PageMarkers? _markers;
    private Uri? _uri;
    private int _batches;
    private long _unacknowledged;

    private HeadlessCircuit(
        PortalBrowser browser, bool keepFrames, Action<ReadOnlyMemory<byte>>? onFrame = null, Func<string, (bool Succeeded, string Json)?>? script = null)
    {
        _script = script;
        Address = browser.Address;
        _onFrame = keepFrames ? Keep : onFrame;
        _drawn = keepFrames ? new DrawnPage() : null;
        _hub = Connect(browser);
    }

    /// <summary>The circuit's secret id, as the browser keeps it for a reconnect.</summary>
    public string CircuitId { get; private set; } = "";

    public string PageHtml { get; private set; } = "";

    /// <summary>Where the portal is.</summary>
    public Uri Address { get; }

    /// <summary>Whether the server is told that what it drew has arrived.</summary>
    public bool Acknowledges { get; set; } = true;

    /// <summary>Where the page was opened.</summary>
    public string Path => _uri?.PathAndQuery ?? "";

    public int Batches => Volatile.Read(ref _batches);

    /// <summary>Completes with the reason when the server ends the circuit.</summary>
    public Task<string> Closed => _closed.Task;

    /// <summary>Every message that the hub sent, as bytes, when they were asked to be kept.</summary>
    public IEnumerable<byte[]> Frames => _frames;

    /// <summary>Waits for a message that came after the first <paramref name="after"/> and has <paramref name="text"/> in it, when they were asked to be kept.</summary>
    public Task WaitForFrameAsync(string text, int after) => _frameTexts.WaitAsync(frame => frame.Contains(text, StringComparison.Ordinal), Patience, after);

    /// <summary>Calls a hub method as blazor.web.js would, and waits until the hub has taken it.</summary>
    public Task SendAsync(string method, params object?[] arguments) => _hub.InvokeCoreAsync(method, typeof(object), arguments);

    /// <summary>Goes to another page within the circuit.</summary>
    public Task NavigateAsync(Uri uri) => _hub.SendCoreAsync("OnLocationChanged", [uri.ToString(), null, false]);

    /// <summary>Tells the server that everything has arrived, and goes on to.</summary>
    public Task AcknowledgeAsync()
    {
        Acknowledges = true;
        return _hub.SendCoreAsync("OnRenderCompleted", [Interlocked.Read(ref _unacknowledged), null]);
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        _closed.TrySetResult("disposed");
    }

    internal static async Task<HeadlessCircuit> OpenAsync(
        PortalBrowser browser,
        string path,
        bool keepFrames,
        Action<ReadOnlyMemory<byte>>? onFrame,
        CancellationToken cancellationToken,
        Func<string, (bool Succeeded, string Json)?>? script = null)
    {
        using var page = await browser.GetAsync(path, cancellationToken);
        var html = await page.Content.ReadAsStringAsync(cancellationToken);
        if (!page.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path} answered {(int)page.StatusCode}, so there is no circuit to open.");

        return await OpenAsync(browser, path, html, keepFrames, onFrame, cancellationToken, script);
    }

    internal static async Task<HeadlessCircuit> OpenAsync(
        PortalBrowser browser,
        string path,
        string html,
        bool keepFrames,
        Action<ReadOnlyMemory<byte>>? onFrame,
        CancellationToken cancellationToken,
        Func<string, (bool Succeeded, string Json)?>? script = null)
    {
        var circuit = new HeadlessCircuit(browser, keepFrames, onFrame, script) { PageHtml = html };
        await circuit.StartAsync(browser, path, PageMarkers.Read(html, path), cancellationToken);
        return circuit;
    }

    private void Keep(ReadOnlyMemory<byte> frame)
    {
        _frames.Enqueue(frame.ToArray());
        _frameTexts.Add(Encoding.UTF8.GetString(frame.Span));
    }

    private async Task StartAsync(PortalBrowser browser, string path, PageMarkers page, CancellationToken cancellationToken)
    {
        (_markers, _uri) = (page, new Uri(browser.Address, path));
        await _hub.StartAsync(cancellationToken);
        CircuitId = await _hub.InvokeCoreAsync<string>(
            "StartCircuit",
            [browser.Address.ToString(), new Uri(browser.Address, path).ToString(), "[]", page.State],
            cancellationToken) ?? throw new InvalidOperationException("The circuit was refused: " + await WaitForNavigationAsync("/"));
        await _hub.SendCoreAsync("UpdateRootComponents", [page.Operations, page.State], cancellationToken);
        var ended = await Task.WhenAny(_firstBatch.Task, _closed.Task).WaitAsync(Patience, cancellationToken);
        if (ended == _closed.Task)
            throw new InvalidOperationException("The circuit ended before its first batch: " + await _closed.Task);
    }

    private async Task OnBatchAsync(HubConnection hub, int batchId, byte[] batch)
    {
        _drawn?.Add(batch);
        Interlocked.Increment(ref _batches);
        if (Acknowledges)
            await hub.SendCoreAsync("OnRenderCompleted", [batchId, null]);
        else
            Interlocked.Exchange(ref _unacknowledged, batchId);
        _firstBatch.TrySetResult();
    }
}
