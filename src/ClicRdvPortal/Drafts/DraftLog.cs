namespace ClicRdvPortal.Drafts;

internal static partial class DraftLog
{
    [LoggerMessage(EventId = 4300, Level = LogLevel.Warning, Message = "{Count} drafts could not be read and were dropped: the keys that protected them are not there any more")]
    public static partial void Unreadable(ILogger logger, int count);
}
