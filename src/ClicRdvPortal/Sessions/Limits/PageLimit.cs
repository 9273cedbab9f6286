using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Http.Extensions;

namespace ClicRdvPortal.Sessions.Limits;

internal static class PageLimit
{
    /// <summary>
    /// A page whose circuit would be one too many is answered with one that says so. Here and not at the socket: a socket that is refused
    /// says nothing to the person, and makes the browser believe that none gets through.
    /// </summary>
    public static IApplicationBuilder UsePageLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!OpensCircuit(context) || CurrentPerson.From(context.User) is not { } person)
            return next(context);

        var refusal = context.RequestServices.GetRequiredService<CircuitCount>().Judge(person, IsReload(context.Request) ? 1 : 0);
        if (refusal == CircuitRefusal.None)
            return next(context);

        context.Response.Redirect(PortalUrls.TooManyTabs(refusal == CircuitRefusal.OfPerson, context.Request.GetEncodedPathAndQuery()));
        return Task.CompletedTask;
    });

    private static bool OpensCircuit(HttpContext context) => HttpMethods.IsGet(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        && context.AcceptsInteractiveRouting();

    /// <summary>The circuit of the page that is loaded anew goes once the new one has come.</summary>
    private static bool IsReload(HttpRequest request) => request.GetTypedHeaders().CacheControl is { } cache && (cache.NoCache || cache.MaxAge == TimeSpan.Zero);
}
