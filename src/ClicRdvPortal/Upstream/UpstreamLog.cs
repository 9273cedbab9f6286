namespace ClicRdvPortal.Upstream;

internal static partial class UpstreamLog
{
    [LoggerMessage(EventId = 4000, Level = LogLevel.Error, Message = "The upstream gave an answer that nobody foresaw")]
    public static partial void Unexpected(ILogger logger, Exception exception);
}
