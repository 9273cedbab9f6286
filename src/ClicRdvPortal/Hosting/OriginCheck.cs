namespace ClicRdvPortal.Hosting;

/// <summary>
/// Lets only the portal's own pages speak to the circuits (threat T22). Browsers apply no cross-origin rule to
/// WebSockets and send the session's cookie along, so the hub has to look at where a connection comes from.
/// </summary>
internal static class OriginCheck
{
    private const string Hub = "/_blazor";

    public static IApplicationBuilder UseOriginCheck(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(Hub, StringComparison.OrdinalIgnoreCase) || IsOwn(context))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static bool IsOwn(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers.Origin is [{ } origin])
        {
            return Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(from.Authority, new UriBuilder(request.Scheme, request.Host.Host, request.Host.Port ?? -1).Uri.Authority, StringComparison.OrdinalIgnoreCase);
        }

        // A plain GET of the same site carries no Origin; its Sec-Fetch-Site says where it comes from.
        return HttpMethods.IsGet(request.Method)
            && !context.WebSockets.IsWebSocketRequest
            && !string.Equals(request.Headers.Upgrade, "websocket", StringComparison.OrdinalIgnoreCase)
            && request.Headers["Sec-Fetch-Site"] is [] or ["same-origin"];
    }
}
