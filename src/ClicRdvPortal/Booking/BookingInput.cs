using System.Collections.Immutable;
using System.Globalization;
using ClicRdvPortal.Booking.Repeating;
using ClicRdvPortal.Booking.Slots;
using ClicRdvPortal.Shared.Fiches;

namespace ClicRdvPortal.Booking;

/// <summary>What the booking form holds, as it was typed.</summary>
public sealed record BookingInput
{
    public const int LongestComments = 5000;
    public const int MostServices = 10;
    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeFormat = "HH:mm";

    public FicheChoice? Fiche { get; set; }

    /// <summary>The services one after the other; 0 for a row where none is chosen yet.</summary>
    public ImmutableList<long> Services { get; set; } = [0];

    /// <summary>Whom it may be with; none for anyone.</summary>
    public ImmutableHashSet<long> People { get; set; } = [];

    public bool IsTimeChosen { get; set; }

    /// <summary>As a date's input writes it: from when on free times are looked for.</summary>
    public string From { get; set; } = "";

    public SlotOffer? Slot { get; set; }

    /// <summary>The calendar of a time that is chosen by hand.</summary>
    public long CalendarId { get; set; }

    public string Date { get; set; } = "";

    public string Time { get; set; } = "";

    public string Comments { get; set; } = "";

    public bool IsRepeated { get; set; }

    public RepetitionUnit Unit { get; set; }

    public string Every { get; set; } = "1";

    public bool EndsByDate { get; set; }

    public string Times { get; set; } = "4";

    public string Until { get; set; } = "";

    public IReadOnlyList<long> Chosen => [.. Services.Where(id => id > 0)];

    public DateOnly? FromDay => DayOf(From);

    /// <summary>Where it is to stand, by the slot or by hand; null as long as that is not known.</summary>
    public BookingPlace? Place => IsTimeChosen
        ? DayOf(Date) is { } day && TimeOnly.TryParse(Time, CultureInfo.InvariantCulture, out var time) && CalendarId > 0 ? new BookingPlace(CalendarId, day.ToDateTime(time)) : null
        : Slot is { } slot ? new BookingPlace(slot.CalendarId, slot.Start) : null;

    /// <summary>How it repeats; null when it does not, or when what is typed is no rule or reaches too far.</summary>
    public RepetitionRule? Rule => Typed is { } rule && (Place is not { } place || rule.IsWithinBounds(DateOnly.FromDateTime(place.Start))) ? rule : null;

    private RepetitionRule? Typed => !IsRepeated || Number(Every, RepetitionRule.MostEvery) is not { } every ? null
        : EndsByDate ? DayOf(Until) is { } last ? new RepetitionRule(Unit, every, null, last) : null
        : Number(Times, RepetitionRule.MostVisits) is { } times ? new RepetitionRule(Unit, every, times, null) : null;

    /// <summary>Whether the person typed nothing that the other does not hold. A time that is offered is nobody's work.</summary>
    public bool HoldsSame(BookingInput other) =>
        Services.SequenceEqual(other.Services) && People.SetEquals(other.People)
        && this with { Slot = null, Services = [], People = [] } == other with { Slot = null, Services = [], People = [] };

    public static BookingInput Of(BookingStart start, BookingFrame frame, DateOnly today) => new()
    {
        Fiche = start.Fiche,
        Services = start.Services.IsDefaultOrEmpty ? [0] : [.. start.Services],
        People = [.. start.People],
        IsTimeChosen = start.Place is not null,
        From = DateText(start.From is { } from && from > today ? from : today),
        CalendarId = start.Place?.CalendarId ?? start.People.FirstOrDefault(frame.Calendars is [var first, ..] ? first.Id : 0),
        Date = start.Place is { } place ? DateText(DateOnly.FromDateTime(place.Start)) : "",
        Time = start.Place is { } chosen ? chosen.Start.ToString(TimeFormat, CultureInfo.InvariantCulture) : "",
        Comments = start.Comments,
    };

    public static string DateText(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);

    public static string TimeText(DateTime time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    // While a year is typed, each of its digits makes a date: « 0002 » is on the way to 2031.
    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2200 ? day : null;

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}
