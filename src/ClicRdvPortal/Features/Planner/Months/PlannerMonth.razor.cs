using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Shared.Days;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner.Months;

/// <summary>A month at a glance: how full each day is, and on which calendars. Its days lead to the day, its weeks to the week.</summary>
public sealed partial class PlannerMonth : ComponentBase
{
    // The calendars a cell names: as many as leave six weeks on one screen.
    private const int Lines = 3;

    private Dictionary<DateOnly, string?> _holidays = [];
    private MonthWords? _words;
    private DateOnly _today;
    private int _most;

    [Parameter, EditorRequired] public PlannerReading Reading { get; set; } = null!;

    [Inject] private Holidays Holidays { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private MonthCounts Counts => Reading.Counts!;

    protected override void OnParametersSet()
    {
        _words = new MonthWords(Texts, Holidays);
        _today = DateOnly.FromDateTime(Reading.Frame.Timezone.Now(Clock));
        _holidays = Reading.Span.Days.ToDictionary(day => day, Holidays.NameOf);
        _most = Counts.MostOf(Reading.Span.Days);
    }

    private string LabelOf(DateOnly day) => _words!.DayOf(day, day == _today, Counts.CountOn(day), Counts.CountOn(day).Total > 0 && Counts.CountOn(day).Total == _most);

    private Func<DateOnly, string> AddressOf(PlannerView view) =>
        day => (Reading.State with { View = view, Date = day, OpenId = null }).ToUrl(Reading.Frame.Group.Id);
}
