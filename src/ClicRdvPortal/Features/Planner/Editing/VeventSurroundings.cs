using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>Reads a day of one calendar that the grid does not show.</summary>
public sealed class VeventSurroundings(PlannerReader reader)
{
    public async Task<ApiResult<PlannerReading>> ReadAsync(
        PlannerReading shown, DateOnly day, long calendarId, bool withDeleted, Outbox outbox, CancellationToken cancellationToken = default)
    {
        var state = shown.State with { View = PlannerView.Day, Date = day, Calendars = [calendarId], Trash = withDeleted, OpenId = null };
        var read = await reader.ReadAsync(shown.Frame.Group.Id, state, shown.Frame, cancellationToken);
        return read.Select(other => PlannerOverlay.Over(other, outbox));
    }
}
