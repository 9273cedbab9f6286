using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Shared.Fiches;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>What the form about one visit, block, opening or note holds, as it was typed.</summary>
public sealed record VeventInput
{
    public const int LongestText = 255;
    public const int LongestComments = 5000;
    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeFormat = "HH:mm";

    public VeventKind Kind { get; set; }

    public long CalendarId { get; set; }

    /// <summary>As a date's input writes it.</summary>
    public string Date { get; set; } = "";

    /// <summary>As a time's input writes it.</summary>
    public string Time { get; set; } = "";

    /// <summary>The last day of a block or an opening.</summary>
    public string EndDate { get; set; } = "";

    /// <summary>When a block or an opening ends on that day.</summary>
    public string EndTime { get; set; } = "";

    public string Text { get; set; } = "";

    public string Comments { get; set; } = "";

    /// <summary><c>#RRGGBB</c>, or "" for none of its own.</summary>
    public string Colour { get; set; } = "";

    public FicheChoice? Fiche { get; set; }

    /// <summary>The services of a visit, one after the other.</summary>
    public List<ServiceInput> Services { get; init; } = [];

    public Dictionary<CustomfieldName, string> Customfields { get; init; } = [];

    public DateOnly? Day => DayOf(Date);

    public DateTime? Start => MomentOf(Date, Time);

    /// <summary>The end of a block or an opening, after its begin by a year at the most; null for anything else.</summary>
    public DateTime? End => MomentOf(EndDate, EndTime) is { } end && Start is { } start && end > start && end <= start.AddYears(1) ? end : null;

    /// <summary>Puts the begin somewhere else; the end goes along, as far as both were known.</summary>
    public void Begin(string date, string time)
    {
        var (start, end) = (Start, End);
        (Date, Time) = (date, time);
        if (end - start is { } length && Start is { } moved)
            (EndDate, EndTime) = (DateText(moved + length), TimeText(moved + length));
    }

    public static VeventInput ForNew(VeventKind kind, long calendarId, DateTime start, DateTime end) => new()
    {
        Kind = kind,
        CalendarId = calendarId,
        Date = DateText(start),
        Time = TimeText(start),
        EndDate = DateText(end),
        EndTime = TimeText(end),
        Services = [new ServiceInput { Minutes = Digits((end - start).TotalMinutes) }],
    };

    /// <param name="chain">The appointments of one visit, or whatever else it is, alone.</param>
    /// <param name="fiche">The customer as the panel names them.</param>
    /// <param name="unsent">Custom fields that were typed before and are not upstream yet.</param>
    public static VeventInput Of(IReadOnlyList<Vevent> chain, FicheChoice? fiche, IReadOnlyDictionary<CustomfieldName, string> unsent)
    {
        var first = chain[0];
        return new VeventInput
        {
            Kind = first.Kind,
            CalendarId = first.CalendarId,
            Date = DateText(first.Start),
            Time = TimeText(first.Start),
            EndDate = DateText(first.End),
            EndTime = TimeText(first.End),
            Text = first.Text,
            Comments = first.Comments,
            Colour = first.Colorref,
            Fiche = fiche,
            Services = [.. chain.Select(vevent => new ServiceInput
            {
                VeventId = vevent.Id,
                InterventionId = vevent.InterventionId,
                Minutes = Digits((vevent.End - vevent.Start).TotalMinutes),
                Lasted = (int)(vevent.End - vevent.Start).TotalMinutes,
            })],
            Customfields = first.Customfields.Filled.Except(unsent.Keys).Select(name => KeyValuePair.Create(name, first.Customfields.Of(name).Text))
                .Concat(unsent)
                .ToDictionary(field => field.Key, field => field.Value),
        };
    }

    public VeventInput Copy() => this with { Services = [.. Services.Select(service => service with { })], Customfields = new(Customfields) };

    /// <summary>Whether both hold the same, list by list.</summary>
    public bool SaysTheSame(VeventInput other) =>
        this with { Services = other.Services, Customfields = other.Customfields } == other
        && Services.SequenceEqual(other.Services)
        && Customfields.Where(field => field.Value.Length > 0).OrderBy(field => field.Key.ToString(), StringComparer.Ordinal)
            .SequenceEqual(other.Customfields.Where(field => field.Value.Length > 0).OrderBy(field => field.Key.ToString(), StringComparer.Ordinal));

    /// <summary>Whether all stands when the other says: the same begin, and the same services of the same lengths.</summary>
    public bool HasTheTimesOf(VeventInput other) =>
        (Date, Time, EndDate, EndTime) == (other.Date, other.Time, other.EndDate, other.EndTime)
        && Services.Select(service => (service.VeventId, service.Minutes)).SequenceEqual(other.Services.Select(service => (service.VeventId, service.Minutes)));

    public static string DateText(DateTime time) => time.ToString(DateFormat, CultureInfo.InvariantCulture);

    public static string TimeText(DateTime time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTime? MomentOf(string date, string time) =>
        DayOf(date) is { } day && TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out var at) ? day.ToDateTime(at) : null;

    private static string Digits(double minutes) => ((int)minutes).ToString(CultureInfo.InvariantCulture);
}

/// <summary>One service of a visit.</summary>
public sealed record ServiceInput
{
    public const int LongestMinutes = 24 * 60;

    /// <summary>The appointment that stands for it; null for one that is added.</summary>
    public long? VeventId { get; init; }

    public long InterventionId { get; set; }

    public string Minutes { get; set; } = "";

    /// <summary>How long it was when the form was opened.</summary>
    public int? Lasted { get; init; }

    public int? Length => MinutesOf(Minutes, Lasted);

    /// <summary>From a minute to a day, or to what it lasts already; null for anything else.</summary>
    public static int? MinutesOf(string text, int? lasted) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
        && (minutes == lasted || (minutes > 0 && minutes <= Math.Max(LongestMinutes, lasted ?? 0))) ? minutes : null;
}
