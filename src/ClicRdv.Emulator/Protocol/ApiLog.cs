namespace ClicRdv.Emulator.Protocol;

internal static partial class ApiLog
{
    [LoggerMessage(EventId = 9000, Level = LogLevel.Debug, Message = "{Method} {Path} {Status}")]
    public static partial void Answered(ILogger logger, string method, string path, int status);

    [LoggerMessage(EventId = 9001, Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    public static partial void Failed(ILogger logger, Exception exception, string method, string path);
}
