using System.Text.Json;

namespace ClicRdvPortal.Features.Fiches.Exporting;

internal static class FicheExportEndpoint
{
    private const long LargestBody = 16 * 1024;

    public static void MapFicheExport(this IEndpointRouteBuilder endpoints) => endpoints
        .MapPost(PortalUrls.Groups + "/{groupId:long}/fiches/export", SendAsync)
        .RequireAuthorization()
        .DisableCookieRedirect()
        .DisableAntiforgery()
        .AddEndpointFilter(FromOwnPageAsync)
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestBody));

    private static async Task SendAsync(HttpContext context, long groupId, FicheExport export)
    {
        var (wanted, status) = await ReadAsync(context.Request);
        if (wanted is null)
            context.Response.StatusCode = status;
        else
            await export.SendAsync(context, groupId, wanted);
    }

    /// <summary>Read here rather than by the framework, which takes a charset that it does not know for a fault of the portal.</summary>
    private static async Task<(FicheExportRequest? Wanted, int Status)> ReadAsync(HttpRequest request)
    {
        try
        {
            return (await request.ReadFromJsonAsync<FicheExportRequest>(request.HttpContext.RequestAborted), StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException exception)
        {
            return (null, exception.StatusCode);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>The portal's own script asks, in JSON: no form of another site can, and the browser says where the request comes from.</summary>
    private static async ValueTask<object?> FromOwnPageAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        invocation.HttpContext.Request.Headers["Sec-Fetch-Site"] is ["same-origin"] ? await next(invocation) : TypedResults.BadRequest();
}
