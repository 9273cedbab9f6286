using ClicRdvPortal.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace ClicRdvPortal.App;

/// <summary>What a request that failed ends in: a sentence and a number, never the exception (threat T41).</summary>
public sealed partial class ErrorPage : ComponentBase
{
    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    [Inject] private ILogger<ErrorPage> Log { get; set; } = null!;

    /// <summary>The request's own id, by which all of its lines are found in the log.</summary>
    private string Reference => HttpContext?.TraceIdentifier ?? "";

    protected override void OnInitialized()
    {
        // The exception itself is in the log already, under the same id.
        if (HttpContext?.Features.Get<IExceptionHandlerFeature>() is not { } fault)
            return;
        FaultLog.RequestFailed(Log, fault.Error.GetType().Name, Reference);
        if (fault.Error is TicketUnreadException)
        {
            HttpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            HttpContext.Response.Headers.RetryAfter = "5";
        }
    }
}
