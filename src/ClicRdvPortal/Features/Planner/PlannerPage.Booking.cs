using ClicRdv.Client;
using ClicRdvPortal.Booking;
using ClicRdvPortal.Features.Planner.Work;
using ClicRdvPortal.Shared.Fiches;

namespace ClicRdvPortal.Features.Planner;

/// <summary>The booking dialog over the planner: from its button and key, from an address, and from a visit that is there.</summary>
public sealed partial class PlannerPage
{
    private BookingDialog? _dialog;
    private BookingStart? _booking;
    private IReadOnlyList<Vevent> _moved = [];
    private int _bookings;

    private bool IsBookingOpen => _booking is not null || _state.IsBooking;

    /// <summary>Who is on the day that they look at looks for a time from there on.</summary>
    private BookingStart Booking => _booking ??= new BookingStart { From = _reading!.Date };

    private BookingFrame BookingFrame => new(_reading!.Frame.Group, _reading.Frame.Timezone, _reading.Frame.Calendars, _reading.Frame.OnOffer);

    private void BeginBooking(CommandGesture command)
    {
        _bookings++;
        _moved = command.Command == PlannerCommand.Reassign ? command.Seen : [];
        _booking = command switch
        {
            { Command: PlannerCommand.Book, Place: { } place } => Empty() with { Place = new BookingPlace(place.CalendarId, place.Time) },
            { Command: PlannerCommand.Book } => Empty(),
            { Seen: [var first, ..] } => Empty() with
            {
                Fiche = new FicheChoice(first.FicheId, first.Text),
                Services = [.. command.Seen.Select(vevent => vevent.InterventionId)],
                Comments = first.Comments,
                People = command.Command == PlannerCommand.Rebook ? [first.CalendarId] : [],
                Move = command.Command == PlannerCommand.Reassign ? MoveOf(command.Seen) : null,
            },
            _ => null,
        };
        _draft = null;
        CloseAddress();

        BookingStart Empty() => new() { From = _reading!.Date };
    }

    private static MovedVisit MoveOf(IReadOnlyList<Vevent> visit) =>
        new([.. visit.Select(vevent => vevent.Id)], new BookingPlace(visit[0].CalendarId, visit[0].Start), visit.Max(vevent => vevent.End) - visit[0].Start);

    private Task<bool> MoveBookedAsync(BookingPlace place) =>
        Work.MoveToAsync(_reading!, _moved, new PlannerPlace(place.CalendarId, place.Start));

    private void CloseBooking()
    {
        (_booking, _moved) = (null, []);
        CloseAddress();
    }
}
