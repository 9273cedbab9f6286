using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Months;

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
    /// <summary>What a month shows in their place; null for every other view.</summary>
    public MonthCounts? Counts { get; private init; }

    /// <summary>The same as a view keeps it: a month has its counts and lets the appointments go.</summary>
    public PlannerReading AsKept() => State.View == PlannerView.Month
        ? this with { Counts = MonthCounts.Of(Vevents, Calendars, Span), Vevents = [] }
        : this;
}
