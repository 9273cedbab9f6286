namespace ClicRdvPortal.Sessions.Limits;

internal static partial class LimitLog
{
    [LoggerMessage(EventId = 4520, Level = LogLevel.Warning, Message = "The heap is near its budget: the {Count} tabs that lost their connection longest ago were given up, and load anew when they are back")]
    public static partial void GaveUp(ILogger logger, int count);

    [LoggerMessage(EventId = 4521, Level = LogLevel.Error, Message = "The heap has come to its budget, {HeapBytes} of {BudgetBytes} bytes: no new tab is let in until there is room")]
    public static partial void Full(ILogger logger, long heapBytes, long budgetBytes);

    [LoggerMessage(EventId = 4522, Level = LogLevel.Warning, Message = "There is room for new tabs again")]
    public static partial void RoomAgain(ILogger logger);

    [LoggerMessage(EventId = 4523, Level = LogLevel.Warning, Message = "This version of the framework does not let disconnected circuits be given up early: they go when their time is over")]
    public static partial void CannotGiveUp(ILogger logger);
}
