using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Hosting;

/// <summary>Headers on every answer (threats T25 to T27).</summary>
internal static class SecurityHeaders
{
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy(context);
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            if (!IsOpenedByNobody(context.Request))
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            // Static files say for themselves how long they live; pages are private.
            if (headers.CacheControl.Count == 0 || context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }, context);
        return next(context);
    });

    /// <summary>
    /// An address that a person typed, or opened from their bookmarks or their mail. Nobody holds its window, and the policy would cost
    /// it a process of its own that starts once the answer is there; <c>AppRoot.razor.js</c> sees to windows that somebody holds all the same.
    /// </summary>
    private static bool IsOpenedByNobody(HttpRequest request) => request.Headers["Sec-Fetch-Site"] == "none";

    private static string Policy(HttpContext context)
    {
        // The import map is the one inline script there is: it is let in by its hash, and only where it stands.
        var importMap = context.GetEndpoint()?.Metadata.GetMetadata<ImportMapDefinition>();
        var hash = importMap is null
            ? ""
            : $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(importMap.ToString().ReplaceLineEndings("\n"))))}'";
        return "default-src 'self'; script-src 'self'" + hash + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
