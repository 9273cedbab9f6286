namespace ClicRdvPortal.Hosting.Operating;

internal static partial class OperatingLog
{
    [LoggerMessage(EventId = 4800, Level = LogLevel.Information, Message = "The operator is answered at {Address}")]
    public static partial void Answers(ILogger logger, Uri? address);

    [LoggerMessage(EventId = 4801, Level = LogLevel.Warning, Message = "Work waits {Seconds:0.0} s for a thread: something blocks the threads of the pool, and everybody waits with it")]
    public static partial void PoolIsLate(ILogger logger, double seconds);

    [LoggerMessage(EventId = 4802, Level = LogLevel.Information, Message = "Work gets its thread at once again")]
    public static partial void PoolIsBack(ILogger logger);

    [LoggerMessage(EventId = 4803, Level = LogLevel.Error, Message = "The folder of the Data Protection keys cannot be written to ({Fault}): the next key, due within 90 days, will be missing")]
    public static partial void KeysNotWritable(ILogger logger, string fault);
}
