namespace ClicRdvPortal.Features.Groups.Settings;

/// <summary>Why a value is not sent. The text of each has its name, with « Fault_ » in front.</summary>
public enum GroupFaultKind
{
    Required,
    TooLong,
    ControlCharacter,
    NotPhone,
    NotCountryCode,
    NotInList,
    NotDelay,
    DelayOutOfRange,
}

public sealed record GroupFault(GroupField Field, GroupFaultKind Kind);
