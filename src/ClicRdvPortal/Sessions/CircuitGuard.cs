using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;

namespace ClicRdvPortal.Sessions;

/// <summary>
/// Gives a circuit back to the session that opened it and to no other. Whoever else asks is told that it worked and
/// sent to the login page: told that it failed, the page would start anew as the other person without a word.
/// </summary>
internal sealed class CircuitGuard(CircuitOwners owners) : IHubFilter
{
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
                await CircuitNavigation.SendAsync(
                    invocationContext.Hub.Clients.Caller, PortalUrls.Login(notice: session is null ? SessionNotice.Ended : SessionNotice.PersonChanged));
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
}
