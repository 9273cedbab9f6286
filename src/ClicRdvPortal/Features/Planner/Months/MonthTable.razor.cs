using System.Globalization;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Shared.Days;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner.Months;

/// <summary>The weeks of a month as a grid of links, which its script makes one stop of the Tab key with arrows inside.</summary>
public sealed partial class MonthTable : ComponentBase
{
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter, EditorRequired] public string Class { get; set; } = "";

    /// <summary>Any day of the month.</summary>
    [Parameter, EditorRequired] public DateOnly Month { get; set; }

    /// <summary>The day that Tab leads to first, where it is in sight.</summary>
    [Parameter, EditorRequired] public DateOnly Current { get; set; }

    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    [Parameter] public bool WorkingDaysOnly { get; set; }

    /// <summary>Whether the day is among those that the planner shows.</summary>
    [Parameter, EditorRequired] public Func<DateOnly, bool> IsShown { get; set; } = null!;

    [Parameter, EditorRequired] public Func<DateOnly, string> DayAddress { get; set; } = null!;

    [Parameter, EditorRequired] public Func<DateOnly, string> WeekAddress { get; set; } = null!;

    /// <summary>Everything that a day's cell shows, in words.</summary>
    [Parameter, EditorRequired] public Func<DateOnly, string> DayLabel { get; set; } = null!;

    /// <summary>What stands under the day's number.</summary>
    [Parameter] public RenderFragment<DateOnly>? Inside { get; set; }

    /// <summary>The ids of what leads to the months beside, which page keys press.</summary>
    [Parameter, EditorRequired] public string EarlierId { get; set; } = "";

    [Parameter, EditorRequired] public string LaterId { get; set; } = "";

    [Inject] private Holidays Holidays { get; set; } = null!;

    /// <summary>Where Tab leads: a weekend that is left out gives its place to the Friday before it.</summary>
    private DateOnly Stop => (WorkingDaysOnly, Current.DayOfWeek) switch
    {
        (true, DayOfWeek.Saturday) => Current.AddDays(-1),
        (true, DayOfWeek.Sunday) => Current.AddDays(-2),
        _ => Current,
    };

    private PlannerSpan Span => PlannerSpan.OfMonth(Month);

    private IEnumerable<DateOnly> DaysOf(DateOnly monday) => Enumerable.Range(0, WorkingDaysOnly ? 5 : 7).Select(monday.AddDays);

    private bool IsHoliday(DateOnly day) => Holidays.NameOf(day) is not null;

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static string? Mark(bool isSo) => isSo ? "" : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name(DateOnly day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day.DayOfWeek);
}
