using System.Collections.Immutable;

namespace ClicRdvPortal.Features.Planner.Personal;

/// <summary>How a person likes the planner of a group.</summary>
/// <param name="GroupId">The group whose calendars it names.</param>
/// <param name="Opening">What the page shows when its address names nothing.</param>
/// <param name="UndoDelay">How long « Annuler » is offered before an action leaves; zero for not at all.</param>
/// <param name="AreKept">False when what is set now holds until signing out and no longer.</param>
public sealed record PlannerPreferences(long GroupId, PlannerPageState Opening, TimeSpan UndoDelay, bool AreKept)
{
    public static readonly TimeSpan StandardUndoDelay = TimeSpan.FromSeconds(10);

    /// <summary>The delays on offer, in seconds.</summary>
    public static readonly ImmutableArray<int> UndoDelays = [0, 5, 10, 20, 30];
}
