using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace ClicRdvPortal.Hosting;

/// <summary>
/// Ends the connection of a page that begins with something that is no list of components: the framework would meet the JSON reader's
/// exception, and write it to the log as a fault of ours, as often as somebody sends it (threat T36).
/// </summary>
internal sealed class StartRecords : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (invocationContext is not { HubMethodName: "StartCircuit", HubMethodArguments: [_, _, string records, ..] } || IsList(records))
            return next(invocationContext);

        invocationContext.Context.Abort();
        return ValueTask.FromResult<object?>(null);
    }

    public static bool IsList(string records)
    {
        try
        {
            using var json = JsonDocument.Parse(records);
            return json.RootElement.ValueKind == JsonValueKind.Array && json.RootElement.EnumerateArray().All(record => record.ValueKind == JsonValueKind.Object);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
