namespace ClicRdvPortal.Sessions.Limits;

/// <summary>Why a page may not come to life.</summary>
public enum CircuitRefusal
{
    None,

    /// <summary>The person has as many tabs open as one person may have.</summary>
    OfPerson,

    /// <summary>The portal holds as many tabs as it may hold.</summary>
    OfPortal,
}

internal sealed class CircuitRefusedEventArgs(CircuitRefusal refusal) : EventArgs
{
    public CircuitRefusal Refusal => refusal;
}
