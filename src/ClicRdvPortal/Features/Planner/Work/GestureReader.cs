using System.Globalization;
using ClicRdvPortal.Features.Planner.Reading;

namespace ClicRdvPortal.Features.Planner.Work;

/// <summary>Reads what the browser says was done. Anybody may send it, with anything in it (threats T34 and T40): what does not fit the view is no gesture.</summary>
public sealed class GestureReader(PlannerReading reading)
{
    /// <summary>More than anybody marks on a screen.</summary>
    private const int MostIds = 200;
    private const int DayMinutes = 24 * 60;

    public PlannerPlace? PlaceOf(long calendarId, string? date, int minute) =>
        reading.Calendars.Any(calendar => calendar.Id == calendarId) && TimeOf(date, minute) is { } time ? new PlannerPlace(calendarId, time) : null;

    /// <summary>A time of a day that is shown; the last one is the next midnight.</summary>
    public DateTime? TimeOf(string? date, int minute) =>
        DayOf(date) is { } day && day >= reading.Span.From && day < reading.Span.Until && minute is >= 0 and <= DayMinutes
            ? day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute)
            : null;

    /// <summary>Any day, such as one that was left since.</summary>
    public static DateOnly? DayOf(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Another begin or end of something; null for what is neither.</summary>
    public ResizeGesture? ResizeOf(long id, string? edge, string? date, int minute) => (edge, TimeOf(date, minute)) switch
    {
        ("start", { } start) => new ResizeGesture(id, start, null),
        ("end", { } end) => new ResizeGesture(id, null, end),
        _ => null,
    };

    public static IReadOnlyList<long> IdsOf(long[]? ids) => ids is { Length: <= MostIds } ? [.. ids.Distinct()] : [];

    public static PlannerCommand? CommandOf(string? word) => word switch
    {
        "pick" => PlannerCommand.Pick,
        "cancel" => PlannerCommand.Cancel,
        "restore" => PlannerCommand.Restore,
        "absent" => PlannerCommand.MarkAbsent,
        "duplicate" => PlannerCommand.Duplicate,
        "copy" => PlannerCommand.Copy,
        "cut" => PlannerCommand.Cut,
        "paste" => PlannerCommand.Paste,
        "undo" => PlannerCommand.Undo,
        "help" => PlannerCommand.Help,
        "book" => PlannerCommand.Book,
        _ => null,
    };
}
