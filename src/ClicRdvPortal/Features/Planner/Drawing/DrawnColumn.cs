using ClicRdv.Client;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner.Drawing;

/// <summary>A column as text. It never changes, so that all tabs of a person share it.</summary>
/// <param name="Key">Calendar, day and a hash of the markup.</param>
/// <param name="Markup">Everything inside the column; null when that is nothing.</param>
/// <param name="Count">How many appointments stand in it, cancelled ones left out.</param>
/// <param name="Notes">The day's notes on this calendar.</param>
public sealed record DrawnColumn(string Key, string? Markup, int Count, IReadOnlyList<Note> Notes)
{
    /// <summary>The markup for a page. One line in it that changed replaces the whole.</summary>
    public RenderFragment? Inside { get; } = Markup is null ? null : MarkupText.FragmentOf(Markup);
}
