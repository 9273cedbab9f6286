using System.Collections.Frozen;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Months;

namespace ClicRdvPortal.Features.Planner.Reading;

/// <summary>What one view shows: its days, its calendars and everything on them.</summary>
/// <param name="Frame">What stays from view to view.</param>
/// <param name="State">What was asked for.</param>
/// <param name="Date">The day the view is about.</param>
/// <param name="Span">The days it shows.</param>
/// <param name="Calendars">The calendars it shows, in their order.</param>
/// <param name="Vevents">What stands on them, and what the person has done since and is not sent yet.</param>
public sealed record PlannerReading(
    PlannerFrame Frame,
    PlannerPageState State,
    DateOnly Date,
    PlannerSpan Span,
    IReadOnlyList<Calendar> Calendars,
    IReadOnlyList<Vevent> Vevents)
{
    /// <summary>The vevents as they were read, whatever has been laid over them since.</summary>
    public IReadOnlyList<Vevent> Read { get; private init; } = Vevents;

    /// <summary>The same as the upstream has it, by their ids.</summary>
    public IReadOnlyDictionary<long, Vevent> Known { get => field ??= Vevents.ToDictionary(vevent => vevent.Id); init; }

    /// <summary>The vevents that wait to be sent.</summary>
    public FrozenSet<long> Waiting { get; init; } = [];

    /// <summary>Whether there are more than can be shown: then nothing is said of any of them.</summary>
    public bool IsTooMuch { get; init; }

    public Vevent? Find(long id) => Vevents.FirstOrDefault(vevent => vevent.Id == id);

    /// <summary>What a month shows in their place; null for every other view.</summary>
    public MonthCounts? Counts { get; private init; }

    /// <summary>The same as a view keeps it: a month has its counts and lets the appointments go.</summary>
    public PlannerReading AsKept() => State.View == PlannerView.Month
        ? this with { Counts = MonthCounts.Of(Vevents, Calendars, Span), Vevents = [], Read = [] }
        : this;
}
