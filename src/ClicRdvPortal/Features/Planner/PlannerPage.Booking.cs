using ClicRdv.Client;
using ClicRdvPortal.Booking;
using ClicRdvPortal.Features.Planner.Work;
using ClicRdvPortal.Shared.Fiches;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner;

/// <summary>The booking dialog over the planner: from its button and key, from an address, and from a visit that is there.</summary>
public sealed partial class PlannerPage
{
    private BookingDialog? _dialog;
    private BookingStart? _booking;
    private IReadOnlyList<Vevent> _moved = [];
    private int _bookings;
    private long? _metId;
    private FicheChoice? _caller;

    [Inject] private FicheDirectory Fiches { get; set; } = null!;

    private bool IsBookingOpen => _booking is not null || (_state.IsBooking && _state.CallerId == _metId);

    /// <summary>Who is on the day that they look at looks for a time from there on.</summary>
    private BookingStart Booking => _booking ??= new BookingStart { From = _reading!.Date, Fiche = _caller, IsFicheLost = _metId is not null && _caller is null };

    private BookingFrame BookingFrame => new(_reading!.Frame.Group, _reading.Frame.Timezone, _reading.Frame.Calendars, _reading.Frame.OnOffer);

    /// <summary>Reads whom an address is to book for, which names nobody, before the dialog opens.</summary>
    private async Task MeetCallerAsync()
    {
        if (_state.CallerId == _metId || !RendererInfo.IsInteractive)
            return;
        (_metId, _caller) = (null, null);
        if (_state.CallerId is not { } id)
            return;
        var read = await Fiches.GetAsync(GroupId, id);
        if (_state.CallerId != id)
            return;
        (_metId, _caller) = (id, read.Value is { IsDeleted: false } fiche ? FicheChoice.Of(fiche) : null);
        StateHasChanged();
    }

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
