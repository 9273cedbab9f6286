using System.Net;

namespace ClicRdv.Client;

/// <summary>
/// The one exception of a failed call. Its text holds the verb, the route with its ids masked and the status: never a
/// query, a header, a body or what upstream wrote, so it may be logged.
/// </summary>
public sealed class ClicRdvException : Exception
{
    internal ClicRdvException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>What the failure means.</summary>
    public required ClicRdvErrorKind Kind { get; init; }

    /// <summary>Where it broke, when it was more than a refusal.</summary>
    public ClicRdvFault Fault { get; init; }

    /// <summary>Whether a write may have been applied.</summary>
    public WriteOutcome Outcome { get; init; }

    /// <summary>The status of the answer; null when there was none.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>How long upstream asks to wait; null when it does not say, or says nonsense.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The booking rule that stood in the way, when upstream named one that is known.</summary>
    public AppointmentRefusal AppointmentRefusal { get; init; }

    /// <summary>What upstream says is wrong; often empty (clicrdv-api §4).</summary>
    public IReadOnlyList<ClicRdvError> Errors { get; init; } = [];
}
