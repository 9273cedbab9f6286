using ClicRdvPortal.Shared.Days;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Booking;

/// <summary>Reads what stands on a calendar where something is to be booked by hand or to repeat.</summary>
public sealed class BookingSurroundings(VeventDirectory vevents, SessionOutbox outboxes, Holidays holidays, TimeProvider clock)
{
    /// <param name="frame">The group.</param>
    /// <param name="calendarId">Whose calendar.</param>
    /// <param name="from">The first day.</param>
    /// <param name="last">The last day, which is read too.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async Task<ApiResult<BookingDays>> ReadAsync(
        BookingFrame frame, long calendarId, DateOnly from, DateOnly last, CancellationToken cancellationToken = default)
    {
        var read = await vevents.BetweenAsync(frame.Group.Id, from, last.AddDays(1), [calendarId], withDeleted: false, cancellationToken: cancellationToken);
        var outbox = await outboxes.FindAsync();
        return read.Select(rows => new BookingDays([.. UnsentVevents.Over(rows, outbox)], frame.Timezone, clock, holidays.NameOf));
    }
}
