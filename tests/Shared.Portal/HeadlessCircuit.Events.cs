using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClicRdvPortal.Tests.Shared;

/// <summary>What a person does in the page, as Blazor's script tells it to the server.</summary>
public sealed partial class HeadlessCircuit
{
    /// <summary>Types into a field of the page, which has kept its frames, and waits until the server has heard it.</summary>
    public Task TypeAsync(string id, string text) =>
        RaiseAsync(id, "input", string.Create(CultureInfo.InvariantCulture, $"{{\"value\":{JsonSerializer.Serialize(text)}}}"));

    /// <summary>Sends a form of the page, which has kept its frames. Waits for all that comes of it unless that is cut off.</summary>
    public Task SubmitAsync(string id) => RaiseAsync(id, "submit", "{}");

    private async Task RaiseAsync(string id, string name, string arguments)
    {
        var renderer = await WaitForInteropAsync(call => call.StartsWith("Blazor._internal.attachWebRendererInterop ", StringComparison.Ordinal));
        var drawn = _drawn ?? throw new InvalidOperationException("The page keeps no frames.");
        var handler = await drawn.HandlerOfAsync(id, "on" + name, Patience);
        var (succeeded, answer) = await InvokeDotNetAsync(
            assembly: null,
            "DispatchEventAsync",
            long.Parse(Target().Match(renderer).Groups[1].ValueSpan, CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"[{{\"eventHandlerId\":{handler},\"eventName\":\"{name}\",\"eventFieldInfo\":null}},{arguments}]"));
        if (!succeeded)
            throw new InvalidOperationException($"{name} of {id} was not heard: {answer}");
    }

    [GeneratedRegex("\"__dotNetObject\":(\\d+)")]
    private static partial Regex Target();
}
