using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>What stands on the calendar and the day that a form names: the grid shows it already, or it is read.</summary>
internal sealed class ChosenSurroundings(VeventSurroundings surroundings)
{
    private (DateOnly Day, long CalendarId)? _place;
    private Task _reading = Task.CompletedTask;

    /// <summary>Null where the grid shows it.</summary>
    public PlannerReading? Read { get; private set; }

    public bool IsUnread { get; private set; }

    /// <summary>Reads what is needed, and waits for it; an answer about a place that is not meant any more is dropped.</summary>
    public async Task SeeAsync(PlannerReading shown, VeventInput input, Outbox outbox)
    {
        while (true)
        {
            var place = input.Day is { } day ? (day, input.CalendarId) : ((DateOnly Day, long CalendarId)?)null;
            var isMissing = Read is null && !IsUnread && place is { } named && !Shows(shown, named) && _reading.IsCompleted;
            if (place != _place || isMissing)
                _reading = ReadAsync(_place = place, shown, outbox);
            else if (_reading.IsCompleted)
                return;
            await _reading;
        }
    }

    private async Task ReadAsync((DateOnly Day, long CalendarId)? place, PlannerReading shown, Outbox outbox)
    {
        (Read, IsUnread) = (null, false);
        if (place is not { } named || Shows(shown, named))
            return;
        var read = await surroundings.ReadAsync(shown, named.Day, named.CalendarId, withDeleted: false, outbox);
        if (place == _place)
            (Read, IsUnread) = (read.Value, !read.IsSuccess);
    }

    /// <summary>A month keeps counts and lets the appointments go; a view of too many has none.</summary>
    private static bool Shows(PlannerReading shown, (DateOnly Day, long CalendarId) place) =>
        shown is { Counts: null, IsTooMuch: false } && place.Day >= shown.Span.From && place.Day < shown.Span.Until
        && shown.Calendars.Any(calendar => calendar.Id == place.CalendarId);
}
