using ClicRdvPortal.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace ClicRdvPortal.Drafts;

/// <summary>Asked by a page whose server has forgotten it, before it loads anew.</summary>
internal static class KeptTypingEndpoint
{
    private const long LargestBody = 512 * 1024;
    private const int MostFields = 200;

    /// <summary>
    /// Answered behind a locked screen too, since such a page has to give way to the lock; it says nothing that the asker did not bring.
    /// So it is no page of the person for the lock, nor a sign that they are there.
    /// </summary>
    public static void MapKeptTyping(this IEndpointRouteBuilder endpoints) => endpoints
        .MapPost(PortalUrls.KeptDrafts, FindAsync)
        .AllowAnonymous()
        .DisableAntiforgery()
        .WithMetadata(new RequestSizeLimitAttribute(LargestBody));

    private static async Task<IResult> FindAsync(HttpContext context, TypedPage page, LiveSessions sessions, DraftShelf shelf, KeptTyping typing)
    {
        if (context.Request.Headers["Sec-Fetch-Site"] is not ["same-origin"] || page is not { Place: not null, Fields: { Count: <= MostFields } fields }
            || fields.Any(field => field?.Name is null))
            return TypedResults.BadRequest();
        if (CurrentPerson.SessionKeyOf(context.User) is not { } key || await sessions.FindAsync(key) is not { } session)
            return TypedResults.Unauthorized();
        return shelf.OwnerOf(session) is { } owner && await typing.FindAsync(owner, page) is { } kept ? TypedResults.Ok(kept) : TypedResults.NotFound();
    }
}
