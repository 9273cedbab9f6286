namespace ClicRdvPortal.Upstream.Sending;

internal static partial class OutboxLog
{
    [LoggerMessage(EventId = 4100, Level = LogLevel.Error, Message = "A waiting write ({Kind}) failed in an unexpected way")]
    public static partial void WriteFailed(ILogger logger, Exception exception, SendingKind kind);

    [LoggerMessage(EventId = 4101, Level = LogLevel.Warning, Message = "The portal stopped before everything that waited was sent")]
    public static partial void StoppedEarly(ILogger logger);
}
