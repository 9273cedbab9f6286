namespace ClicRdv.Emulator.Control.Faults;

/// <summary>What goes wrong.</summary>
public enum FaultKind
{
    /// <summary>Answers <see cref="FaultRule.Status"/>, with the usual error body unless <see cref="FaultRule.Body"/> is given.</summary>
    Status,

    /// <summary>Answers <see cref="FaultRule.Body"/> as it is, 200 and JSON unless told otherwise.</summary>
    Body,

    /// <summary>Answers a page of HTML that speaks of an error, 200 unless told otherwise.</summary>
    HtmlPage,

    /// <summary>Answers as if the session had ended, in the guise of <see cref="FaultRule.Guise"/>.</summary>
    ExpiredSession,

    /// <summary>Answers rightly, <see cref="FaultRule.Delay"/> of real time later.</summary>
    Delay,

    /// <summary>Answers rightly once <see cref="InjectedFault.Release"/> is called.</summary>
    Hold,

    /// <summary>Takes the request and never answers, until the client gives up.</summary>
    NoAnswer,

    /// <summary>Cuts the connection before the first byte of the answer.</summary>
    ResetBeforeHeaders,

    /// <summary>Cuts the connection after the headers.</summary>
    ResetAfterHeaders,

    /// <summary>Cuts the connection half way through the body, or after <see cref="FaultRule.Bytes"/>.</summary>
    ResetMidBody,

    /// <summary>Sends only the first half of the body, or <see cref="FaultRule.Bytes"/> of it, as a complete answer.</summary>
    TruncatedBody,

    /// <summary>Sends the right body one byte at a time, <see cref="FaultRule.Delay"/> between two.</summary>
    SlowBody,

    /// <summary>Sends the right body under <see cref="FaultRule.ContentType"/>.</summary>
    WrongContentType,

    /// <summary>Sends valid JSON of <see cref="FaultRule.Bytes"/>, or without an end.</summary>
    HugeBody,

    /// <summary>Sends a small body that decompresses to <see cref="FaultRule.Bytes"/>, 100 MB unless told otherwise.</summary>
    GzipBomb,

    /// <summary>Sends the right JSON, changed as <see cref="FaultRule.Rewrite"/> says.</summary>
    Rewritten,

    /// <summary>Ends the session of the request for good and answers as <see cref="EmulatorControl.ExpiredSessionGuise"/> says.</summary>
    SessionEnds,

    /// <summary>Answers a page that begins one row too early, as when a row came in before it meanwhile.</summary>
    ShiftedPage,

    /// <summary>Answers rightly, then changes the object that was read: its name or text, and its <c>updated_at</c> unless <see cref="FaultRule.SameSecond"/>.</summary>
    EditedElsewhere,
}

/// <summary>Whether a write has been applied when the fault strikes.</summary>
public enum FaultMoment
{
    /// <summary>The request is not carried out, as far as the fault replaces the answer.</summary>
    Before,

    /// <summary>The request is carried out and its answer lost.</summary>
    After,
}
