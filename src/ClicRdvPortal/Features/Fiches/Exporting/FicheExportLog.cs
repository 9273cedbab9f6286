namespace ClicRdvPortal.Features.Fiches.Exporting;

internal static partial class FicheExportLog
{
    [LoggerMessage(EventId = 4900, Level = LogLevel.Information, Message = "Pro {ProId} exported {Rows} customers of group {GroupId}")]
    public static partial void Exported(ILogger logger, long proId, int rows, long groupId);

    [LoggerMessage(EventId = 4901, Level = LogLevel.Warning, Message = "An export of pro {ProId} from group {GroupId} was cut off after {Rows} customers")]
    public static partial void CutOff(ILogger logger, long proId, long groupId, int rows);
}
