namespace ClicRdvPortal.Hosting.Stopping;

internal static partial class StopLog
{
    [LoggerMessage(EventId = 4200, Level = LogLevel.Information, Message = "The portal stops; {Count} pages are connected")]
    public static partial void Begins(ILogger logger, int count);

    [LoggerMessage(EventId = 4201, Level = LogLevel.Warning, Message = "The portal stops over {Count} pages that could not be paused in time: they stay as they are until it is back, and what they were saving may or may not be done")]
    public static partial void LeavesCircuits(ILogger logger, int count);
}
