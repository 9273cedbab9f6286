using ClicRdvPortal.Features.Planner.Drawing;

namespace ClicRdvPortal.Features.Planner.Columns;

/// <summary>The columns of one view in the page, shown or beside the one that is.</summary>
/// <param name="From">The first of its days.</param>
/// <param name="Drawing">What stands in it.</param>
internal sealed record GridSheet(DateOnly From, PlannerDrawing Drawing);
