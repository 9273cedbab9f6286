using System.Globalization;
using Microsoft.AspNetCore.SignalR.Client;

namespace ClicRdvPortal.Tests.Shared;

/// <summary>Calls between .NET and the scripts that a page would have.</summary>
public sealed partial class HeadlessCircuit
{
    private const int Value = 0;
    private const int ObjectReference = 1;
    private readonly Heard _interop = new();
    private readonly Heard _dotNetAnswers = new();
    private readonly Func<string, (bool Succeeded, string Json)?>? _script;
    private int _dotNetCalls;

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
