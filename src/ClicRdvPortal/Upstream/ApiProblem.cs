using ClicRdv.Client;

namespace ClicRdvPortal.Upstream;

/// <summary>What went wrong upstream, in the kinds a person can act on.</summary>
public enum ProblemKind
{
    /// <summary>The upstream session has ended: sign in again.</summary>
    SignedOut,
    Forbidden,
    NotFound,

    /// <summary>The upstream refused a value.</summary>
    Invalid,

    /// <summary>Somebody else changed the same thing.</summary>
    Conflict,

    /// <summary>Too many calls: try again after a while.</summary>
    Busy,

    /// <summary>No usable answer: down, too slow, or not ClicRDV at all.</summary>
    Unreachable,

    /// <summary>A write whose answer was lost and that could not be re-read: it may or may not have happened.</summary>
    ToVerify,

    /// <summary>A list that moved while it was read: showing it could hide a row.</summary>
    Incomplete,

    /// <summary>A list that is longer than what is read at once: a part of it has to be asked for.</summary>
    TooMany,

    Unexpected,
}

/// <summary>Why there is no value.</summary>
/// <param name="Status">The HTTP status, where there was one; shown so that support can be told.</param>
/// <param name="Details">What the upstream said in its own words, shortened and free of markup.</param>
public sealed record ApiProblem(
    ProblemKind Kind,
    int? Status = null,
    IReadOnlyList<ClicRdvError>? Details = null,
    TimeSpan? RetryAfter = null)
{
    /// <summary>Whether a write may have happened although no answer came.</summary>
    public bool MayBeDone { get; init; }

    /// <summary>Whether it was not even tried: the upstream has answered nobody for a moment, and is left alone until <see cref="RetryAfter"/>.</summary>
    public bool IsOutage { get; init; }

    /// <summary>Whether what was asked for is gone, or this person may not see it.</summary>
    public bool IsOutOfReach => Kind is ProblemKind.NotFound or ProblemKind.Forbidden;

    /// <summary>Which rule of ClicRDV's a booking met, where it was one.</summary>
    public AppointmentRefusal Refusal { get; init; }

    public static ApiProblem From(ClicRdvException exception) => new(
        exception.Kind switch
        {
            ClicRdvErrorKind.SignedOut => ProblemKind.SignedOut,
            ClicRdvErrorKind.Forbidden => ProblemKind.Forbidden,
            ClicRdvErrorKind.NotFound => ProblemKind.NotFound,
            ClicRdvErrorKind.Invalid => ProblemKind.Invalid,
            ClicRdvErrorKind.Conflict => ProblemKind.Conflict,
            ClicRdvErrorKind.Busy => ProblemKind.Busy,
            ClicRdvErrorKind.Unreachable => ProblemKind.Unreachable,
            _ => ProblemKind.Unexpected,
        },
        (int?)exception.StatusCode,
        exception.Errors,
        exception.RetryAfter)
    {
        MayBeDone = exception.Outcome == WriteOutcome.Unknown,
        IsOutage = exception.Fault == ClicRdvFault.Outage,
        Refusal = exception.AppointmentRefusal,
    };
}
