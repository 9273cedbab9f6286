using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Features.Fiches.Exporting;

internal static partial class FicheExportLog
{
    /// <summary>Who took how many out of which practice (threat T48); what was searched for and whom it found is not written down.</summary>
    public static void Note(ILogger logger, LiveSession session, long groupId, (int Rows, bool IsComplete) sent)
    {
        if (sent.IsComplete)
            Exported(logger, session.Person.ProId, sent.Rows, groupId);
        else
            CutOff(logger, session.Person.ProId, groupId, sent.Rows);
    }

    [LoggerMessage(EventId = 4900, Level = LogLevel.Information, Message = "Pro {ProId} exported {Rows} customers of group {GroupId}")]
    public static partial void Exported(ILogger logger, long proId, int rows, long groupId);

    [LoggerMessage(EventId = 4901, Level = LogLevel.Warning, Message = "An export of pro {ProId} from group {GroupId} was cut off after {Rows} customers")]
    public static partial void CutOff(ILogger logger, long proId, long groupId, int rows);
}
