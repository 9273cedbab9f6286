namespace ClicRdv.Client;

/// <summary>What a failed call means to the person who made it.</summary>
public enum ClicRdvErrorKind
{
    /// <summary>Nothing that could be understood: a status or an answer outside what is documented.</summary>
    Unexpected,

    /// <summary>Nobody is signed in any more, in any of the ways upstream says it; or a sign-in was refused.</summary>
    SignedOut,

    /// <summary>403. The person lacks the right; possibly the session's end, which one cheap read tells.</summary>
    Forbidden,

    /// <summary>404. It does not exist, or may not be seen.</summary>
    NotFound,

    /// <summary>400 or 422. A field is missing or not acceptable; see <see cref="ClicRdvException.Errors"/>.</summary>
    Invalid,

    /// <summary>409 or 412. Someone else was there first.</summary>
    Conflict,

    /// <summary>429, or 503 with a delay. Too many calls; see <see cref="ClicRdvException.RetryAfter"/>.</summary>
    Busy,

    /// <summary>No answer, or a server fault (5xx), or an error page in place of an answer.</summary>
    Unreachable,
}

/// <summary>Where a failed call broke.</summary>
public enum ClicRdvFault
{
    /// <summary>Nowhere: upstream answered with a status that says it all.</summary>
    None,

    /// <summary>No whole answer within the time allowed.</summary>
    Timeout,

    /// <summary>The host's name could not be resolved.</summary>
    Dns,

    /// <summary>No connection: refused, or none within the connection time.</summary>
    Connect,

    /// <summary>The host could not prove who it is.</summary>
    Tls,

    /// <summary>The connection broke before the answer was whole.</summary>
    Reset,

    /// <summary>A 5xx status.</summary>
    Server,

    /// <summary>Not sent: upstream has answered nobody for a while, and is left alone for a moment (<see cref="ClicRdvException.RetryAfter"/>).</summary>
    Outage,

    /// <summary>A redirect, which is never followed.</summary>
    Redirect,

    /// <summary>An answer longer than <see cref="ClicRdvClientOptions.MaxResponseBytes"/>.</summary>
    TooLarge,

    /// <summary>An answer that is not the JSON it should be: cut, HTML, another shape.</summary>
    BadAnswer,
}

/// <summary>What became of a failed write, as far as can be known.</summary>
public enum WriteOutcome
{
    /// <summary>The call was a read.</summary>
    None,

    /// <summary>It never left: nothing has changed.</summary>
    NotSent,

    /// <summary>Upstream refused it: nothing has changed.</summary>
    Refused,

    /// <summary>It may have been applied. Read again before saying anything; never send again blindly.</summary>
    Unknown,
}
