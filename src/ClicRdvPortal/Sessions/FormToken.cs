using Microsoft.AspNetCore.Antiforgery;

namespace ClicRdvPortal.Sessions;

/// <summary>Whether a post is a form of a page of ours. One that cannot even be read is none, where the framework would throw.</summary>
internal static class FormToken
{
    public static async Task<bool> IsFormOfOursAsync(this IAntiforgery antiforgery, HttpContext context)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context);
        }
        catch (Exception exception) when (exception is AntiforgeryValidationException or InvalidDataException or IOException)
        {
            return false;
        }
    }
}
