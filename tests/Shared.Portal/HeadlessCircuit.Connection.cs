using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ClicRdvPortal.Tests.Shared;

/// <summary>Its connection: lost, taken up again, paused and resumed.</summary>
public sealed partial class HeadlessCircuit
{
    private readonly TaskCompletionSource _paused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _hasState = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the page has paused its circuit, by itself or because a server that stops asked for it.</summary>
    public Task Paused => _paused.Task;

    /// <summary>What the server left with the page to resume from: the root components, and the protected state.</summary>
    public (string Components, string State) Carried { get; set; } = ("[]", "");

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

    private Task OnClosedAsync(Exception? exception)
    {
        _closed.TrySetResult(exception?.Message ?? "closed");
        return Task.CompletedTask;
    }
}
