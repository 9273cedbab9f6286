namespace ClicRdvPortal.App;

internal static partial class FaultLog
{
    [LoggerMessage(EventId = 4700, Level = LogLevel.Error, Message = "A request failed with {Exception}; the person was given reference {Reference}")]
    public static partial void RequestFailed(ILogger logger, string exception, string reference);
}
