using System.Collections.Immutable;
using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Reading;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner.Columns;

/// <summary>The columns of one view, shown or laid out beside the one that is.</summary>
public sealed partial class PlannerSheet : ComponentBase
{
    // Twelve hues of equal lightness; names and times say the same, so that none has to be told from another.
    private static readonly ImmutableArray<string> CalendarHues =
        ["#4f8fd0", "#d0834f", "#5aa469", "#b56fc4", "#c9a227", "#4fb0a5", "#d0677a", "#7d83d6", "#8aa33c", "#c77fa6", "#5f9fb8", "#a98a5b"];

    private (PlannerDrawing Drawing, bool IsShown)? _rendered;

    /// <summary>Of the view that is shown: from it to this one only the days differ.</summary>
    [Parameter, EditorRequired] public PlannerReading Reading { get; set; } = null!;

    [Parameter, EditorRequired] public PlannerDrawing Drawing { get; set; } = null!;

    [Parameter, EditorRequired] public bool IsShown { get; set; }

    /// <summary>Whether the browser has what stands in a column.</summary>
    [Parameter, EditorRequired] public Func<PlannerColumn, bool> IsAdopted { get; set; } = null!;

    /// <summary>Whether a column is too far off to be drawn.</summary>
    [Parameter, EditorRequired] public Func<int, bool> IsShell { get; set; } = null!;

    // One that nobody sees is as it was.
    protected override bool ShouldRender() => IsShown || _rendered != (Drawing, IsShown);

    protected override void OnAfterRender(bool firstRender) => _rendered = (Drawing, IsShown);

    private string LabelOf(PlannerColumn column) => $"{column.Calendar.NameIn(Texts)}, {PlannerDates.SpokenDay(column.Date)}";

    private string? ColourOf(PlannerColumn column)
    {
        if (Reading.State.Colour != PlannerColour.Calendar)
            return null;
        var place = Reading.Frame.Calendars.TakeWhile(calendar => calendar.Id != column.Calendar.Id).Count();
        return CalendarHues[place % CalendarHues.Length];
    }
}
