using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner;
using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace ClicRdv.Benchmarks.Servers.Swapped;

/// <summary>What the planner's sheet of columns is held against: the same appointments, places and words, drawn by Razor alone.</summary>
public sealed partial class PlainSheet : ComponentBase
{
    private VeventWords? _words;
    private long _open;

    [Parameter, EditorRequired] public PlannerReading Reading { get; set; } = null!;

    [Parameter, EditorRequired] public PlannerDrawing Drawing { get; set; } = null!;

    [Parameter, EditorRequired] public bool IsShown { get; set; }

    /// <summary>As the planner's own has it; nothing is kept here.</summary>
    [Parameter] public Func<PlannerColumn, bool>? IsAdopted { get; set; }

    /// <summary>As the planner's own has it; every column is drawn here.</summary>
    [Parameter] public Func<int, bool>? IsShell { get; set; }

    [Inject] private IStringLocalizer<PlannerTexts> Texts { get; set; } = null!;

    protected override void OnParametersSet()
    {
        _words = new VeventWords(Reading.Frame, Texts);

        // The page has drawn for the planner's own sheet: that is not this one's to hold.
        foreach (var column in Drawing.Columns)
            column.LetGo();
    }

    private IEnumerable<(TimedVevent View, Stretch Part, LanePlace Place)> PlacedOn(PlannerColumn column)
    {
        var placed = Reading.Vevents
            .Where(vevent => vevent.CalendarId == column.Calendar.Id)
            .Select(vevent => vevent.View)
            .OfType<TimedVevent>()
            .Select(view => (View: view, Part: DayPart.Of(view, column.Date)))
            .Where(pair => pair.Part is not null)
            .Select(pair => (pair.View, Part: pair.Part!.Value))
            .ToList();
        return placed.Zip(OverlapLayout.Of([.. placed.Select(pair => pair.Part)]), (pair, place) => (pair.View, pair.Part, place));
    }

    private string StyleOf(Stretch part, LanePlace place) => string.Create(
        CultureInfo.InvariantCulture,
        $"top:{Drawing.Hours.TopOf(part.Start):0.###}%;height:{Drawing.Hours.HeightOf(part):0.###}%;left:{place.Lane * 100.0 / place.Lanes:0.###}%");
}
