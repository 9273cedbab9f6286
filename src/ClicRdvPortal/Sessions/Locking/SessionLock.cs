using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Extensions;

namespace ClicRdvPortal.Sessions.Locking;

internal static class SessionLock
{
    /// <summary>
    /// While the screen is locked no page of the person is drawn and nothing of theirs is sent: not anew, not in a second tab, not as a
    /// file. A page that is open already is covered by its circuit.
    /// </summary>
    public static IApplicationBuilder UseSessionLock(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsOfThePerson(context.GetEndpoint()) && CurrentPerson.SessionKeyOf(context.User) is { } key
            && await context.RequestServices.GetRequiredService<LiveSessions>().FindAsync(key) is { } session)
        {
            // One whose upstream session is known to be over could show nothing but that.
            if (session.IsLocked || session.Hour.IsAsleep)
            {
                Refuse(context);
                return;
            }

            await context.RequestServices.GetRequiredService<LiveSessions>().NoteActivityAsync(session);
        }

        await next(context);
    });

    private static bool IsOfThePerson(Endpoint? endpoint) => endpoint?.Metadata is { } metadata
        && metadata.GetMetadata<IAllowAnonymous>() is null
        && (metadata.GetMetadata<ComponentTypeMetadata>() is not null || metadata.GetMetadata<IAuthorizeData>() is not null);

    private static void Refuse(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
            context.Response.Redirect(PortalUrls.Lock(context.Request.GetEncodedPathAndQuery()));
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }
}
