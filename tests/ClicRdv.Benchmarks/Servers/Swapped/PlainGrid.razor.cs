using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner;
using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace ClicRdv.Benchmarks.Servers.Swapped;

/// <summary>What the planner's grid is held against: the same appointments, places and words, drawn by Razor alone.</summary>
public sealed partial class PlainGrid : ComponentBase
{
    private VeventWords? _words;

    [Parameter, EditorRequired] public PlannerReading Reading { get; set; } = null!;

    [Parameter, EditorRequired] public PlannerDrawing Drawing { get; set; } = null!;

    [Parameter, EditorRequired] public EventCallback<long> OnOpen { get; set; }

    [Inject] private IStringLocalizer<PlannerTexts> Texts { get; set; } = null!;

    [Inject] private IJSRuntime JS { get; set; } = null!;

    protected override void OnParametersSet()
    {
        _words = new VeventWords(Reading.Frame, Texts);

        // The page has drawn for the planner's own grid: that is not this one's to hold.
        foreach (var column in Drawing.Columns)
            column.LetGo();
    }

    /// <summary>Says that the batch is there, as the planner's grid does.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await JS.InvokeVoidAsync("drawn");
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
