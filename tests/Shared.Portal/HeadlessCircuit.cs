using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ClicRdvPortal.Tests.Shared;

/// <summary>
/// A real circuit without a browser: reads the page's markers, connects to the hub, starts its root components and
/// acknowledges what it is sent. Interop calls are answered with nothing, or with a handle where an object is asked for.
/// </summary>
public sealed partial class HeadlessCircuit : IAsyncDisposable
{
    private const int Value = 0;
    private const int ObjectReference = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TaskCompletionSource<string> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<byte[]> _frames = new();
    private readonly Heard _frameTexts = new();
    private readonly Heard _interop = new();
    private readonly Heard _dotNetAnswers = new();
    private readonly Action<ReadOnlyMemory<byte>>? _onFrame;
    private readonly DrawnPage? _drawn;
    private readonly TaskCompletionSource _paused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _hasState = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _firstBatch = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HubConnection _hub;
    private readonly Func<string, (bool Succeeded, string Json)?>? _script;
    private PageMarkers? _markers;
    private Uri? _uri;
    private int _batches;
    private int _dotNetCalls;
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

    /// <summary>Completes when the page has paused its circuit, by itself or because a server that stops asked for it.</summary>
    public Task Paused => _paused.Task;

    /// <summary>What the server left with the page to resume from: the root components, and the protected state.</summary>
    public (string Components, string State) Carried { get; set; } = ("[]", "");

    /// <summary>Every message that the hub sent, as bytes, when they were asked to be kept.</summary>
    public IEnumerable<byte[]> Frames => _frames;

    /// <summary>Waits for a message that came after the first <paramref name="after"/> and has <paramref name="text"/> in it, when they were asked to be kept.</summary>
    public Task WaitForFrameAsync(string text, int after) => _frameTexts.WaitAsync(frame => frame.Contains(text, StringComparison.Ordinal), Patience, after);

    /// <summary>The interop calls so far: identifier, a space, the arguments as JSON.</summary>
    public IReadOnlyList<string> Interop => _interop.All;

    /// <summary>Waits for a call of the page's script, or for one that came already.</summary>
    public Task<string> WaitForInteropAsync(Func<string, bool> predicate, TimeSpan? patience = null) =>
        _interop.WaitAsync(predicate, patience ?? Patience);

    /// <summary>Waits until the server sends the page elsewhere by a full load, and says where.</summary>
    public Task<string> WaitForNavigationAsync(string to, TimeSpan? patience = null) => WaitForInteropAsync(
        call => (call.StartsWith("Blazor._internal.navigationManager.navigateTo ", StringComparison.Ordinal)
                || call.StartsWith("Blazor.navigateTo ", StringComparison.Ordinal))
            && call.Contains(to, StringComparison.Ordinal),
        patience);

    /// <summary>Calls a hub method as blazor.web.js would, and waits until the hub has taken it.</summary>
    public Task SendAsync(string method, params object?[] arguments) => _hub.InvokeCoreAsync(method, typeof(object), arguments);

    /// <summary>Calls .NET as a page's script does, and waits for the answer: whether it went well, and its JSON or error.</summary>
    public async Task<(bool Succeeded, string Answer)> InvokeDotNetAsync(string? assembly, string method, long target = 0, string arguments = "[]")
    {
        var id = Interlocked.Increment(ref _dotNetCalls).ToString(CultureInfo.InvariantCulture);
        await _hub.SendCoreAsync("BeginInvokeDotNetFromJS", [id, assembly, method, target, arguments]);
        var answer = await _dotNetAnswers.WaitAsync(text => text.StartsWith(id + " ", StringComparison.Ordinal), Patience);
        var parts = answer.Split(' ', 3);
        return (parts[1] == "True", parts[2]);
    }

    /// <summary>Says that somebody is there, as the page's script does of who types, reads or moves the mouse.</summary>
    public async Task BeHereAsync()
    {
        var watch = await WaitForInteropAsync(call => call.StartsWith("watch [{\"__dotNetObject\"", StringComparison.Ordinal));
        var cover = long.Parse(watch.Split("\"__dotNetObject\":")[1].Split('}')[0], CultureInfo.InvariantCulture);
        var (succeeded, answer) = await InvokeDotNetAsync(assembly: null, "BeHereAsync", cover);
        if (!succeeded)
            throw new InvalidOperationException("Nobody heard that somebody is there: " + answer);
    }

    /// <summary>Goes to another page within the circuit.</summary>
    public Task NavigateAsync(Uri uri) => _hub.SendCoreAsync("OnLocationChanged", [uri.ToString(), null, false]);

    /// <summary>Loses the connection; the server keeps the circuit for a while.</summary>
    public async Task LoseConnectionAsync()
    {
        var hub = _hub;
        hub.Closed -= OnClosedAsync;
        await hub.DisposeAsync();
    }

    /// <summary>Takes the circuit up again with the cookies that <paramref name="browser"/> has now; false when refused.</summary>
    public async Task<bool> ReconnectAsync(PortalBrowser browser, CancellationToken cancellationToken = default)
    {
        _hub = Connect(browser);
        await _hub.StartAsync(cancellationToken);
        return await _hub.InvokeCoreAsync<bool>("ConnectCircuit", [CircuitId], cancellationToken);
    }

    /// <summary>Pauses the circuit as the page does: the server leaves what to resume from, and the connection ends.</summary>
    public async Task PauseAsync()
    {
        _hasState = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        // The answer says only that it has begun.
        await _hub.InvokeCoreAsync<bool>("PauseCircuit", []);
        await Task.WhenAny(_hasState.Task, _closed.Task).WaitAsync(Patience);
        await LoseConnectionAsync();
        _paused.TrySetResult();
    }

    /// <summary>Goes on in a new circuit from what the page carries, with the cookies of <paramref name="browser"/>; false when the server has nothing to resume.</summary>
    public async Task<bool> ResumeAsync(PortalBrowser browser, CancellationToken cancellationToken = default)
    {
        await LoseConnectionAsync();
        _hub = Connect(browser);
        _firstBatch = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _hub.StartAsync(cancellationToken);
        var resumed = await _hub.InvokeCoreAsync<string?>(
            "ResumeCircuit",
            [CircuitId, browser.Address.ToString(), _uri!.ToString(), Carried.Components, Carried.State],
            cancellationToken);
        if (resumed is null)
            return false;
        if (resumed == CircuitId)
            return true;
        CircuitId = resumed;
        await _hub.SendCoreAsync("UpdateRootComponents", [_markers!.Operations, ""], cancellationToken);
        var ended = await Task.WhenAny(_firstBatch.Task, _closed.Task).WaitAsync(Patience, cancellationToken);
        return ended == _firstBatch.Task;
    }

    /// <summary>What somebody has who got hold of this circuit's id and of what its page carries: everything but a connection.</summary>
    /// <param name="onFrame">Gets every message that the hub sends to them.</param>
    public HeadlessCircuit Copy(PortalBrowser browser, Action<ReadOnlyMemory<byte>> onFrame) =>
        new(browser, keepFrames: false, onFrame) { CircuitId = CircuitId, Carried = Carried, _markers = _markers, _uri = _uri };

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

    private HubConnection Connect(PortalBrowser browser)
    {
        var builder = new HubConnectionBuilder().WithUrl(
            new Uri(browser.Address, "_blazor"),
            HttpTransportType.WebSockets,
            options =>
            {
                options.SkipNegotiation = true;
                options.Headers["Cookie"] = browser.CookieHeader;
                options.Headers["Origin"] = browser.Address.GetLeftPart(UriPartial.Authority);
            });
        builder.Services.RemoveAll<IHubProtocol>();
        builder.Services.AddSingleton<IHubProtocol>(new BlazorPackProtocol(
            _onFrame));
        var hub = builder.Build();
        hub.On<int, byte[]>("JS.RenderBatch", (id, batch) => OnBatchAsync(hub, id, batch));
        hub.On<int, string, string, int, long, int>("JS.BeginInvokeJS", (id, name, arguments, result, _, _) => OnInteropAsync(hub, id, name, arguments, result));
        hub.On<string, bool, string>("JS.EndInvokeDotNet", (id, succeeded, answer) => _dotNetAnswers.Add($"{id} {succeeded} {answer}"));
        hub.On<string>("JS.Error", error => _closed.TrySetResult(error));
        hub.On<string, string>("JS.AttachComponent", (_, _) => { });
        hub.On("JS.SavePersistedState", (string _, string components, string state) =>
        {
            Carried = (components, state);
            _hasState.TrySetResult();
            return true;
        });
        hub.Closed += OnClosedAsync;
        return hub;
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

    private Task OnClosedAsync(Exception? exception)
    {
        _closed.TrySetResult(exception?.Message ?? "closed");
        return Task.CompletedTask;
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

    private async Task OnInteropAsync(HubConnection hub, int callId, string identifier, string arguments, int resultKind)
    {
        if (callId != 0 && _script?.Invoke(identifier) is { } hostile)
        {
            var said = string.Create(CultureInfo.InvariantCulture, $"[{callId},{(hostile.Succeeded ? "true" : "false")},{hostile.Json}]");
            await hub.SendCoreAsync("EndInvokeJSFromDotNet", [callId, hostile.Succeeded, said]);
        }
        else if (callId != 0)
        {
            // A module or another object is answered with a handle, which is what its later calls name.
            // A script that is asked whether it has begun has.
            var result = resultKind == ObjectReference ? $"{{\"__jsObjectId\":{callId}}}" : (identifier, resultKind) == ("attach", Value) ? "true" : "null";
            await hub.SendCoreAsync(
                "EndInvokeJSFromDotNet",
                [callId, true, string.Create(CultureInfo.InvariantCulture, $"[{callId},true,{result}]")]);
        }

        _interop.Add(identifier + " " + arguments);
        if (identifier == "portalPause")
            _ = PauseAsync();
    }
}
