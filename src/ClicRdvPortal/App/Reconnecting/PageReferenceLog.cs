using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ClicRdvPortal.App.Reconnecting;

/// <summary>Tells the log once which circuit a page's reference belongs to: the framework writes a fault under the circuit's id alone.</summary>
internal sealed partial class PageReferenceLog(PageReference reference, ILogger<PageReferenceLog> log) : CircuitHandler
{
    private bool _isSaid;

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        // Before the activity: it may be the one that fails.
        if (!_isSaid && reference.Value is { } value)
        {
            _isSaid = true;
            Belongs(log, context.Circuit.Id, value);
        }

        return next(context);
    };

    [LoggerMessage(EventId = 4701, Level = LogLevel.Information, Message = "Circuit {CircuitId} is of the page with reference {Reference}")]
    private static partial void Belongs(ILogger logger, string circuitId, string reference);
}
