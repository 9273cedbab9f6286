using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Planner.Drawing;

/// <summary>Draws readings. What is drawn stays beside the reading for its half minute: the prerendered page, its circuit and the person's other tabs share it.</summary>
public sealed class PlannerDrawings(RecentReadings recent, IStringLocalizer<PlannerTexts> texts)
{
    public PlannerDrawing Draw(PlannerReading reading) =>
        PlannerDrawing.Of(reading, texts, recent.MadeOf(reading.Read, () => new DrawnColumns()));
}
