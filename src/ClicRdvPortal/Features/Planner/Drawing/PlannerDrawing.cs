using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Reading;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Planner.Drawing;

/// <summary>The columns of a day or a week, under their heads.</summary>
/// <param name="Hours">What the grid shows: what the person asked for, and what stands outside of it.</param>
/// <param name="Sections">What the upper heads name, with the columns under each.</param>
public sealed record PlannerDrawing(HourRange Hours, IReadOnlyList<PlannerSection> Sections)
{
    public IEnumerable<PlannerColumn> Columns => Sections.SelectMany(section => section.Columns);

    /// <param name="reading">What is drawn.</param>
    /// <param name="texts">In the language of the moment.</param>
    /// <param name="known">Columns that may be taken as they were drawn before.</param>
    public static PlannerDrawing Of(PlannerReading reading, IStringLocalizer<PlannerTexts> texts, DrawnColumns known)
    {
        var ofColumn = reading.Vevents
            .SelectMany(vevent => reading.Span.Days.Where(day => TouchesDay(vevent, day)).Select(day => (Place: (vevent.CalendarId, day), Vevent: vevent)))
            .ToLookup(pair => pair.Place, pair => pair.Vevent);
        var stretches =
            from calendar in reading.Calendars
            from day in reading.Span.Days
            from vevent in ofColumn[(calendar.Id, day)]
            let timed = vevent.View as TimedVevent
            where timed is not null and not Opening
            let part = DayPart.Of(timed, day)
            where part is not null
            select part.Value;
        var hours = new HourRange(reading.State.FromHour, reading.State.ToHour).Around(stretches);
        var drawing = new ColumnDrawing(reading, hours, new VeventWords(reading.Frame, texts));

        return new PlannerDrawing(hours, [.. PlannerSection.Of(reading).Select(section => section with
        {
            Columns = [.. section.Places.Select(place => ColumnOf(place.Calendar, place.Date))],
        })]);

        PlannerColumn ColumnOf(Calendar calendar, DateOnly date)
        {
            var vevents = ofColumn[(calendar.Id, date)].ToList();
            return new PlannerColumn(calendar, date, known.Draw(reading, hours, calendar.Id, date, vevents, () => drawing.Draw(calendar, date, vevents)));
        }
    }

    private static bool TouchesDay(Vevent vevent, DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return vevent.Touches(midnight, midnight.AddDays(1));
    }
}
