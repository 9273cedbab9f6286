using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace ClicRdvPortal.Sessions;

/// <summary>
/// Gives a circuit back to the session that opened it and to no other. Whoever else asks is told that it worked and
/// sent to the login page: told that it failed, the page would start anew as the other person without a word.
/// </summary>
internal sealed class CircuitGuard(CircuitOwners owners) : IHubFilter
{
    private const int VoidResult = 3;
    private const int FunctionCall = 1;

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext,
        Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var session = CurrentPerson.SessionKeyOf(invocationContext.Context.User ?? new ClaimsPrincipal());
        switch (invocationContext.HubMethodName)
        {
            case "StartCircuit":
                return Note(await next(invocationContext), session);

            case "ConnectCircuit" or "ResumeCircuit" when invocationContext.HubMethodArguments is [string circuit, ..] && owners.IsOfAnother(circuit, session):
                await SendToLoginAsync(invocationContext.Hub.Clients.Caller, session is null ? SessionNotice.Ended : SessionNotice.PersonChanged);
                return invocationContext.HubMethodName == "ConnectCircuit" ? true : circuit;

            case "ResumeCircuit":
                return Note(await next(invocationContext), session);

            default:
                return await next(invocationContext);
        }
    }

    private object? Note(object? opened, string? session)
    {
        if (opened is string circuit)
            owners.Note(circuit, session);
        return opened;
    }

    /// <summary>The message by which the server calls a script of the page: here Blazor's own, documented one.</summary>
    private static Task SendToLoginAsync(IClientProxy caller, string notice) => caller.SendCoreAsync(
        "JS.BeginInvokeJS",
        [0L, "Blazor.navigateTo", JsonSerializer.Serialize(new object[] { PortalUrls.Login(notice: notice), true }), VoidResult, 0L, FunctionCall]);
}
