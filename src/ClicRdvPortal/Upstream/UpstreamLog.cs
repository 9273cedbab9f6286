namespace ClicRdvPortal.Upstream;

internal static partial class UpstreamLog
{
    [LoggerMessage(EventId = 4000, Level = LogLevel.Error, Message = "The upstream gave an answer that nobody foresaw")]
    public static partial void Unexpected(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 4001, Level = LogLevel.Warning, Message = "The upstream answers nobody: calls are not made until it does, but one now and then to find out")]
    public static partial void OutageBegan(ILogger logger);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Information, Message = "The upstream answers again after {Seconds:F1} seconds")]
    public static partial void OutageEnded(ILogger logger, double seconds);
}
