namespace ClicRdvPortal.Features.Fiches.Exporting;

internal static class FicheExportEndpoint
{
    private const long LargestBody = 16 * 1024;

    public static void MapFicheExport(this IEndpointRouteBuilder endpoints) => endpoints
        .MapPost(PortalUrls.Groups + "/{groupId:long}/fiches/export", (HttpContext context, long groupId, FicheExportRequest wanted, FicheExport export) =>
            export.SendAsync(context, groupId, wanted))
        .RequireAuthorization()
        .DisableAntiforgery()
        .AddEndpointFilter(FromOwnPageAsync)
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestBody));

    /// <summary>The portal's own script asks, in JSON: no form of another site can, and the browser says where the request comes from.</summary>
    private static async ValueTask<object?> FromOwnPageAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        invocation.HttpContext.Request.Headers["Sec-Fetch-Site"] is ["same-origin"] ? await next(invocation) : TypedResults.BadRequest();
}
