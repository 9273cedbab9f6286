namespace ClicRdvPortal;

internal static partial class StartLog
{
    [LoggerMessage(EventId = 4600, Level = LogLevel.Information, Message = "The portal answers at {Addresses}")]
    public static partial void Answers(ILogger logger, string addresses);

    [LoggerMessage(EventId = 4601, Level = LogLevel.Information, Message = "This is a demonstration on fictional data: the emulator answers at {Emulator}{Busy}")]
    public static partial void IsDemo(ILogger logger, Uri emulator, string busy);

    [LoggerMessage(EventId = 4602, Level = LogLevel.Information, Message = "The upstream is {Host}")]
    public static partial void Upstream(ILogger logger, string host);

    [LoggerMessage(EventId = 4603, Level = LogLevel.Warning, Message = "Data Protection keys are files that only this user may read (0600), not encrypted: Portal:KeyCertificate would encrypt them")]
    public static partial void KeysNotEncrypted(ILogger logger);
}
