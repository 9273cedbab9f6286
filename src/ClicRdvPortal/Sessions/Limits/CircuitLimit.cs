using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;

namespace ClicRdvPortal.Sessions.Limits;

/// <summary>
/// What many pages opened at once, or one page's markers used again and again, would slip past the page's own limit. A few more are let
/// through: of a page that is loaded anew the circuit before it may still be there.
/// </summary>
internal sealed class CircuitLimit(CircuitCount count) : IHubFilter
{
    public const int Leeway = 5;

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext,
        Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (invocationContext.HubMethodName is not ("StartCircuit" or "ResumeCircuit")
            || CurrentPerson.From(invocationContext.Context.User ?? new ClaimsPrincipal()) is not { } person
            || count.Judge(person, Leeway) is not (not CircuitRefusal.None and var refusal))
            return await next(invocationContext);

        await CircuitNavigation.SendAsync(invocationContext.Hub.Clients.Caller, PortalUrls.TooManyTabs(refusal == CircuitRefusal.OfPerson, PlaceOf(invocationContext)));
        return null;
    }

    private static string? PlaceOf(HubInvocationContext context) => context.HubMethodArguments
        .OfType<string>()
        .Select(text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith(Uri.UriSchemeHttp, StringComparison.Ordinal) ? uri.PathAndQuery : null)
        .LastOrDefault(place => place is not null);
}
