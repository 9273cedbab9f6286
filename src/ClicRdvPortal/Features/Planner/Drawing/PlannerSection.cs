using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Reading;

namespace ClicRdvPortal.Features.Planner.Drawing;

/// <summary>Columns that stand under one upper head: a day's calendars, or a calendar's days.</summary>
/// <param name="Day">The day that the head names, or null when it names a calendar.</param>
/// <param name="Calendar">The calendar that the head names, or null when it names a day.</param>
/// <param name="Places">What each column is of.</param>
public sealed record PlannerSection(DateOnly? Day, Calendar? Calendar, IReadOnlyList<(Calendar Calendar, DateOnly Date)> Places)
{
    public IReadOnlyList<PlannerColumn> Columns { get; init; } = [];

    public static IEnumerable<PlannerSection> Of(PlannerReading reading) =>
        reading.State is { View: PlannerView.Week, Order: WeekOrder.Calendars }
            ? reading.Calendars.Select(calendar => new PlannerSection(null, calendar, [.. reading.Span.Days.Select(day => (calendar, day))]))
            : reading.Span.Days.Select(day => new PlannerSection(day, null, [.. reading.Calendars.Select(calendar => (calendar, day))]));
}
