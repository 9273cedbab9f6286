using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ClicRdvPortal.Tests.Shared;

/// <summary>
/// A real circuit without a browser: reads the page's markers, connects to the hub, starts its root components and
/// acknowledges what it is sent. Interop calls are answered with null, as a page without the script would.
/// </summary>
public sealed partial class HeadlessCircuit : IAsyncDisposable
{
    private readonly HubConnection _hub;
    private readonly TaskCompletionSource _firstBatch = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<byte[]> _frames = new();
    private int _batches;
    private int _interopCalls;

    private HeadlessCircuit(PortalBrowser browser, bool keepFrames)
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
            keepFrames ? frame => _frames.Enqueue(frame.ToArray()) : null));
        _hub = builder.Build();
        _hub.On<int, byte[]>("JS.RenderBatch", OnBatchAsync);
        _hub.On<int, string, string, int, long, int>("JS.BeginInvokeJS", OnInteropAsync);
        _hub.On<string>("JS.Error", error => _closed.TrySetResult(error));
        _hub.On<string, string>("JS.AttachComponent", (_, _) => { });
        _hub.Closed += exception =>
        {
            _closed.TrySetResult(exception?.Message ?? "closed");
            return Task.CompletedTask;
        };
    }

    /// <summary>The circuit's secret id, as the browser keeps it for a reconnect.</summary>
    public string CircuitId { get; private set; } = "";

    public string PageHtml { get; private set; } = "";

    public int Batches => Volatile.Read(ref _batches);

    public int InteropCalls => Volatile.Read(ref _interopCalls);

    /// <summary>Completes with the reason when the server ends the circuit.</summary>
    public Task<string> Closed => _closed.Task;

    /// <summary>Every byte that the hub sent, when it was asked to be kept.</summary>
    public IEnumerable<byte[]> Frames => _frames;

    /// <summary>Where the server told the page to go by interop (a full load), last first.</summary>
    public ConcurrentStack<string> Interop { get; } = new();

    internal static async Task<HeadlessCircuit> OpenAsync(
        PortalBrowser browser,
        string path,
        bool keepFrames,
        CancellationToken cancellationToken)
    {
        using var page = await browser.GetAsync(path, cancellationToken);
        var html = await page.Content.ReadAsStringAsync(cancellationToken);
        if (!page.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path} answered {(int)page.StatusCode}, so there is no circuit to open.");

        var circuit = new HeadlessCircuit(browser, keepFrames) { PageHtml = html };
        await circuit.StartAsync(browser, path, html, cancellationToken);
        return circuit;
    }

    /// <summary>Calls a hub method as blazor.web.js would.</summary>
    public Task SendAsync(string method, params object?[] arguments) => _hub.SendCoreAsync(method, arguments);

    /// <summary>Goes to another page within the circuit.</summary>
    public Task NavigateAsync(Uri uri) => _hub.SendCoreAsync("OnLocationChanged", [uri.ToString(), null, false]);

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        _closed.TrySetResult("disposed");
    }

    private async Task StartAsync(PortalBrowser browser, string path, string html, CancellationToken cancellationToken)
    {
        var state = StateComment().Match(html).Groups[1].Value;
        var operations = new JsonArray();
        var index = 0;
        foreach (Match match in Marker().Matches(html))
        {
            var marker = JsonNode.Parse(match.Groups[1].Value)!.AsObject();
            if ((string?)marker["type"] != "server" || marker["descriptor"] is null)
                continue;
            operations.Add(new JsonObject
            {
                ["type"] = "add",
                ["ssrComponentId"] = index++,
                ["marker"] = marker.DeepClone(),
            });
        }

        if (operations.Count == 0)
            throw new InvalidOperationException($"{path} has no interactive component.");

        await _hub.StartAsync(cancellationToken);
        CircuitId = await _hub.InvokeCoreAsync<string>(
            "StartCircuit",
            [browser.Address.ToString(), new Uri(browser.Address, path).ToString(), "[]", state],
            cancellationToken) ?? throw new InvalidOperationException("The circuit was refused.");
        var batch = new JsonObject { ["batchId"] = 1, ["operations"] = operations };
        await _hub.SendCoreAsync("UpdateRootComponents", [batch.ToJsonString(), state], cancellationToken);
        var ended = await Task.WhenAny(_firstBatch.Task, _closed.Task).WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
        if (ended == _closed.Task)
            throw new InvalidOperationException("The circuit ended before its first batch: " + await _closed.Task);
    }

    private async Task OnBatchAsync(int batchId, byte[] batch)
    {
        Interlocked.Increment(ref _batches);
        await _hub.SendCoreAsync("OnRenderCompleted", [batchId, null]);
        _firstBatch.TrySetResult();
    }

    private async Task OnInteropAsync(int callId, string identifier, string arguments, int resultType, long targetId, int callType)
    {
        Interlocked.Increment(ref _interopCalls);
        Interop.Push(identifier + " " + arguments);
        if (callId != 0)
        {
            await _hub.SendCoreAsync(
                "EndInvokeJSFromDotNet",
                [callId, true, string.Create(CultureInfo.InvariantCulture, $"[{callId},true,null]")]);
        }
    }

    [GeneratedRegex("<!--Blazor:({.*?})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:([^-]*)-->")]
    private static partial Regex StateComment();
}
