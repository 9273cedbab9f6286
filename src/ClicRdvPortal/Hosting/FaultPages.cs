using Microsoft.AspNetCore.Diagnostics;

namespace ClicRdvPortal.Hosting;

internal static class FaultPages
{
    /// <summary>An exception becomes the error page, whatever was being done: run again as a post it would be refused and fail a second time.</summary>
    public static IApplicationBuilder UseFaultPages(this IApplicationBuilder app, string errorPage)
    {
        app.UseExceptionHandler(errorPage, createScopeForErrors: true);
        return app.Use((context, next) =>
        {
            if (context.Features.Get<IExceptionHandlerFeature>() is not null)
                context.Request.Method = HttpMethods.Get;
            return next(context);
        });
    }
}
