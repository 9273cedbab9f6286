using ClicRdvPortal.Shared.Loading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace ClicRdvPortal.App;

/// <summary>What a request that failed ends in: a sentence and a number, never the exception (threat T41).</summary>
public sealed partial class ErrorPage : ComponentBase
{
    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    [Inject] private ILogger<ErrorPage> Log { get; set; } = null!;

    private string Reference { get; } = FaultReference.New();

    protected override void OnInitialized()
    {
        // The exception itself is in the log already, under the same trace.
        if (HttpContext?.Features.Get<IExceptionHandlerFeature>() is { } fault)
            Log.LogError("A request failed with {Exception}; the person was given reference {Reference}", fault.Error.GetType().Name, Reference);
    }
}
