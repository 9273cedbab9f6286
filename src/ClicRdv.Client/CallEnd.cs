namespace ClicRdv.Client;

/// <summary>How a call went, repeats included. It names nobody and holds no address.</summary>
/// <param name="Method">Its verb.</param>
/// <param name="Route">Its path below <c>/api/v1/</c> with the ids masked, such as <c>groups/{id}/vevents</c>.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Failure">For one that failed, why.</param>
/// <param name="Duration">From the first attempt to the last byte.</param>
public readonly record struct CallEnd(string Method, string Route, CallOutcome Outcome, ClicRdvErrorKind Failure, TimeSpan Duration);

/// <summary>What came of a call.</summary>
public enum CallOutcome
{
    /// <summary>An answer with a body; whether it can be read shows later.</summary>
    Answered,

    /// <summary>None, or one that says no.</summary>
    Failed,

    /// <summary>Whoever asked waits for it no longer.</summary>
    GivenUp,
}
