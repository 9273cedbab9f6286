using ClicRdv.Client;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner.Drawing;

/// <summary>One calendar on one day, as a circuit keeps it. The appointments themselves stay in the reading.</summary>
public sealed class PlannerColumn(Calendar calendar, DateOnly date, DrawnColumn drawn)
{
    private DrawnColumn? _drawn = drawn;

    public Calendar Calendar { get; } = calendar;

    public DateOnly Date { get; } = date;

    /// <summary>Calendar, day and what is drawn: it changes when a line of the markup does.</summary>
    public string Key { get; } = drawn.Key;

    /// <summary>How many appointments stand in it, cancelled ones left out.</summary>
    public int Count { get; } = drawn.Count;

    /// <summary>The day's notes on this calendar.</summary>
    public IReadOnlyList<Note> Notes { get; } = drawn.Notes;

    /// <summary>Whether anything stands in it.</summary>
    public bool HasInside { get; } = drawn.Markup is not null;

    /// <summary>Everything inside the column; null when that is nothing, and after <see cref="LetGo"/>.</summary>
    public RenderFragment? Inside => _drawn?.Inside;

    /// <summary>The same as text.</summary>
    public string? Markup => _drawn?.Markup;

    /// <summary>The browser has it: holding it here as well would be this circuit's largest share of memory.</summary>
    public void LetGo() => _drawn = null;

    /// <summary>The browser has lost it: the same column of a drawing made anew brings it back.</summary>
    public void TakeBack(PlannerDrawing drawing) =>
        _drawn = drawing.Columns.FirstOrDefault(column => column.Key == Key)?._drawn;
}
