using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;

namespace ClicRdvPortal.Sessions;

/// <summary>
/// What a person does in a tab reaches the server by the circuit alone, and no cookie is renewed there: this keeps
/// the ticket alive instead. What a page sends by itself does not count, so that an abandoned tab lapses (threat T18);
/// the framework's own notion of activity would not do, since an answer to the server's question is activity there.
/// </summary>
internal sealed class CircuitActivity(LiveSessions sessions, TimeProvider clock) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext,
        Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (IsOfAPerson(invocationContext.HubMethodName)
            && CurrentPerson.SessionKeyOf(invocationContext.Context.User ?? new ClaimsPrincipal()) is { } key
            && await sessions.FindAsync(key) is { IsLocked: false } session)
        {
            session.NoteActivity(clock.GetTimestamp());
            await sessions.TouchAsync(session);
        }

        return await next(invocationContext);
    }

    /// <summary>Events of the page and calls of its scripts come as the first, going to another page as the others.</summary>
    private static bool IsOfAPerson(string method) => method is "BeginInvokeDotNetFromJS" or "OnLocationChanged" or "OnLocationChanging";
}
