using System.Globalization;
using ClicRdv.Emulator.Resources.Vevents;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Availabletimeslots;

/// <summary>When one calendar is open to booking and when it is taken; notes block no time (clicrdv-api §15.1).</summary>
internal sealed class CalendarTimes
{
    private readonly List<Period> _openings = [];
    private readonly List<Period> _bookings = [];

    public static Dictionary<long, CalendarTimes> Read(EmulatorStore store, IReadOnlyList<long> calendarIds, Period within)
    {
        var times = calendarIds.ToDictionary(id => id, _ => new CalendarTimes());
        var filter = new Filter()
            .And($"calendar_id IN ({string.Join(", ", calendarIds.Select(_ => "?"))})", [.. calendarIds.Cast<object?>()])
            .And("\"start\" < ? AND \"end\" > ?", EmulatorClock.Text(within.End), EmulatorClock.Text(within.Start))
            .And("deleted = 0 AND note = 0")
            .AndEndsFrom(within.Start);
        var vevents = store.Query(
            $"SELECT calendar_id, type, \"start\", \"end\" FROM vevents{filter} ORDER BY \"start\"",
            reader => (CalendarId: reader.GetInt64(0), Opens: reader.GetString(1) is VeventTable.Opening, Period: new Period(Time(reader.GetString(2)), Time(reader.GetString(3)))),
            [.. filter.Values]);
        foreach (var vevent in vevents)
        {
            var calendar = times[vevent.CalendarId];
            (vevent.Opens ? calendar._openings : calendar._bookings).Add(vevent.Period);
        }

        return times;
    }

    public SortedSet<DateTime> Starts(TimeSpan length, TimeSpan interval) => SlotGrid.Starts(_openings, _bookings, length, interval);

    /// <summary>Whether a booking fits; it need not lie on the grid, which is how slots are shown [inferred].</summary>
    public bool IsFree(Period period) =>
        _openings.Exists(opening => opening.Contains(period)) && !_bookings.Exists(booking => booking.Overlaps(period));

    private static DateTime Time(string text) => DateTime.ParseExact(text, EmulatorClock.Format, CultureInfo.InvariantCulture);
}
