using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace ClicRdvPortal.Sessions;

/// <summary>Sends a tab elsewhere by a full load from where no component is at hand.</summary>
internal static class CircuitNavigation
{
    private const int VoidResult = 3;
    private const int FunctionCall = 1;

    /// <summary>The message by which the server calls a script of the page: here Blazor's own, documented one.</summary>
    public static Task SendAsync(IClientProxy caller, string url) => caller.SendCoreAsync(
        "JS.BeginInvokeJS",
        [0L, "Blazor.navigateTo", JsonSerializer.Serialize(new object[] { url, true }), VoidResult, 0L, FunctionCall]);
}
