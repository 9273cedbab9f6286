using ClicRdv.Client;

namespace ClicRdvPortal.Sessions;

internal static partial class SessionLog
{
    // A refused key looks the same as a wrong password: when everybody is refused, the operator sees it here.
    [LoggerMessage(EventId = 4500, Level = LogLevel.Warning, Message = "The upstream refused a sign-in with status {Status}: a wrong password, or the application key")]
    public static partial void Refused(ILogger logger, int? status);

    [LoggerMessage(EventId = 4501, Level = LogLevel.Warning, Message = "A sign-in got no verdict from the upstream: {Kind}, {Fault}, status {Status}")]
    public static partial void NoVerdict(ILogger logger, ClicRdvErrorKind kind, ClicRdvFault fault, int? status);

    [LoggerMessage(EventId = 4502, Level = LogLevel.Warning, Message = "A stored session could not be decrypted and was dropped")]
    public static partial void Unreadable(ILogger logger);

    [LoggerMessage(EventId = 4503, Level = LogLevel.Warning, Message = "A rotated upstream session could not be stored")]
    public static partial void RotatedNotStored(ILogger logger);

    [LoggerMessage(EventId = 4504, Level = LogLevel.Warning, Message = "That a screen was locked could not be stored")]
    public static partial void LockNotStored(ILogger logger);
}
