using ClicRdv.Client;

namespace ClicRdvPortal.Features.Planner.Reading;

/// <summary>What one view shows: its days, its calendars and everything on them.</summary>
public sealed record PlannerReading(
    PlannerFrame Frame,
    PlannerPageState State,
    DateOnly Date,
    PlannerSpan Span,
    IReadOnlyList<Calendar> Calendars,
    IReadOnlyList<Vevent> Vevents)
{
    /// <summary>The vevents as they were read, whatever has been laid over them since.</summary>
    public IReadOnlyList<Vevent> Read { get; } = Vevents;
}
