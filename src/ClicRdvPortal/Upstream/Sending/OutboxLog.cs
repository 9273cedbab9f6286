namespace ClicRdvPortal.Upstream.Sending;

internal static partial class OutboxLog
{
    [LoggerMessage(EventId = 4100, Level = LogLevel.Error, Message = "A waiting write ({Kind}) failed in an unexpected way")]
    public static partial void WriteFailed(ILogger logger, Exception exception, SendingKind kind);

    [LoggerMessage(EventId = 4102, Level = LogLevel.Warning, Message = "A session ended with changes that were not sent ({Count}): refused, in conflict, or never confirmed")]
    public static partial void ClosedEarly(ILogger logger, int count);

    [LoggerMessage(EventId = 4101, Level = LogLevel.Warning, Message = "The portal stopped before everything that waited was sent")]
    public static partial void StoppedEarly(ILogger logger);
}
