namespace ClicRdvPortal.Shared.Loading;

internal static partial class PanelLog
{
    [LoggerMessage(EventId = 4710, Level = LogLevel.Error, Message = "A panel failed; the person was given reference {Reference}")]
    public static partial void Failed(ILogger logger, Exception exception, string reference);
}
