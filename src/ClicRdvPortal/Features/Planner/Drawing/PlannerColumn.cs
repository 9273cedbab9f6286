using ClicRdv.Client;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner.Drawing;

/// <summary>One calendar on one day, drawn. The appointments themselves stay in the reading: a circuit keeps this.</summary>
/// <param name="Calendar">Whose column it is.</param>
/// <param name="Date">Its day.</param>
/// <param name="Key">Calendar, day and what is drawn: it changes when a line of the markup does.</param>
/// <param name="Inside">Everything inside the column.</param>
/// <param name="Count">How many appointments stand in it, cancelled ones left out.</param>
/// <param name="Notes">The day's notes on this calendar.</param>
public sealed record PlannerColumn(
    Calendar Calendar,
    DateOnly Date,
    string Key,
    RenderFragment Inside,
    int Count,
    IReadOnlyList<Note> Notes);
