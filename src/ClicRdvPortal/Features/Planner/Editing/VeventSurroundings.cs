using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>Reads a day that the grid does not show.</summary>
public sealed class VeventSurroundings(PlannerReader reader)
{
    public async Task<ApiResult<PlannerReading>> ReadAsync(PlannerReading shown, DateOnly day, Outbox outbox)
    {
        var read = await reader.ReadAsync(shown.Frame.Group.Id, shown.State with { View = PlannerView.Day, Date = day }, shown.Frame, CancellationToken.None);
        return read.Select(other => PlannerOverlay.Over(other, outbox));
    }
}
