namespace ClicRdv.Emulator.Resources.Messages;

/// <summary>An SMS or e-mail that the real product would have sent to a customer [help].</summary>
/// <param name="Id">In the order they were noted.</param>
/// <param name="Kind">What it went by.</param>
/// <param name="Event">What it was about.</param>
/// <param name="FicheId">Whom it went to.</param>
/// <param name="VeventId">The RDV it was about.</param>
/// <param name="At">Wall clock of the group, <c>2031-03-10 08:00:00</c>.</param>
public sealed record Message(long Id, MessageKind Kind, MessageEvent Event, long FicheId, long VeventId, string At);

public enum MessageKind
{
    Sms,
    Email,
}

/// <summary>What happened to the RDV.</summary>
public enum MessageEvent
{
    Created,
    Restored,
    Moved,
    Cancelled,

    /// <summary>The customer did not come ("pas venu").</summary>
    Absent,
}
