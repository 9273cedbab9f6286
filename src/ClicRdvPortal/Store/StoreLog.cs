namespace ClicRdvPortal.Store;

internal static partial class StoreLog
{
    [LoggerMessage(EventId = 4401, Level = LogLevel.Error, Message = "{File} under Portal:DataPath cannot be used, so personal settings are the standard ones, none is saved, no draft is kept, and a restart signs everybody out: {Why}")]
    public static partial void Unusable(ILogger logger, string file, string why);

    [LoggerMessage(EventId = 4402, Level = LogLevel.Warning, Message = "The store could not be read, and is done without for the moment: {Fault}")]
    public static partial void ReadFailed(ILogger logger, string fault);

    [LoggerMessage(EventId = 4403, Level = LogLevel.Warning, Message = "What was to be kept in the store could not be saved: {Fault}")]
    public static partial void WriteFailed(ILogger logger, string fault);

    [LoggerMessage(EventId = 4404, Level = LogLevel.Information, Message = "{File} was brought to {Version}")]
    public static partial void Upgraded(ILogger logger, string file, string version);
}
