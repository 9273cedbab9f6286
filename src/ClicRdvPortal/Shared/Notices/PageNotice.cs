using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Shared.Notices;

/// <summary>What the page says about an action that has just ended. It stays until it is closed or another one follows.</summary>
/// <param name="Undo">Takes the action back, where that is easy.</param>
public sealed record PageNotice(string Text, StatusTone Tone = StatusTone.Success, Func<Task>? Undo = null)
{
    /// <summary>Why the action failed.</summary>
    public ApiProblem? Problem { get; init; }
}
