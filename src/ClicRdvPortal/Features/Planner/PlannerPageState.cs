using System.Collections.Immutable;
using System.Globalization;
using System.Web;
using ClicRdvPortal.Shared.Navigation;

namespace ClicRdvPortal.Features.Planner;

/// <summary>
/// What the page can be restored from: to and from the query of its address, such as
/// <c>?view=week&amp;date=2026-11-26&amp;calendars=31,32&amp;days=5&amp;order=calendars&amp;hours=8-19&amp;slot=15&amp;open=17</c>.
/// What does not read is left out, as an address may come from anywhere.
/// </summary>
public sealed record PlannerPageState
{
    /// <summary>So that the address stays short enough for every server on its way.</summary>
    public const int MostCalendars = 100;

    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The slot lengths on offer, in minutes.</summary>
    public static readonly ImmutableArray<int> Slots = [5, 10, 15, 20, 30, 60];

    public PlannerView View { get; init; }

    /// <summary>Any day of the stretch that is shown; null for today.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>In the order of their columns; empty for all that are active.</summary>
    public ImmutableArray<long> Calendars { get; init; } = [];

    /// <summary>Whether a week leaves Saturday and Sunday out.</summary>
    public bool WorkingDaysOnly { get; init; }

    public WeekOrder Order { get; init; }

    /// <summary>The first hour that is shown, 0 to 23. Earlier appointments move it up.</summary>
    public int FromHour { get; init; } = 8;

    /// <summary>The hour the grid ends at, 1 to 24. Later appointments move it down.</summary>
    public int ToHour { get; init; } = 19;

    /// <summary>One of <see cref="Slots"/>.</summary>
    public int Slot { get; init; } = 15;

    public PlannerColour Colour { get; init; }

    /// <summary>Whether cancelled appointments are shown too.</summary>
    public bool Trash { get; init; }

    /// <summary>The appointment that the side panel shows.</summary>
    public long? OpenId { get; init; }

    public static PlannerPageState From(string query)
    {
        var values = HttpUtility.ParseQueryString(query);
        var (from, to) = Hours(values["hours"]);
        return new PlannerPageState
        {
            View = QueryWord.Read<PlannerView>(values["view"]),
            Date = Day(values["date"]),
            Calendars = [.. (values["calendars"] ?? "").Split(',').Select(Id).OfType<long>().Distinct().Take(MostCalendars)],
            WorkingDaysOnly = values["days"] == "5",
            Order = QueryWord.Read<WeekOrder>(values["order"]),
            FromHour = from,
            ToHour = to,
            Slot = Slots.FirstOrDefault(slot => values["slot"] == Digits(slot), new PlannerPageState().Slot),
            Colour = QueryWord.Read<PlannerColour>(values["colour"]),
            Trash = values["trash"] == "1",
            OpenId = Id(values["open"]),
        };
    }

    public string ToUrl(long groupId) => PortalUrls.Planner(groupId) + ToQuery();

    /// <summary>What differs from the page as it opens, with its question mark; "" when nothing does.</summary>
    public string ToQuery()
    {
        var standard = new PlannerPageState();
        var parts = new List<string>();
        Add("view", View != standard.View, () => QueryWord.Of(View));
        Add("date", Date is not null, () => Date!.Value.ToString(DateFormat, CultureInfo.InvariantCulture));
        Add("calendars", !Calendars.IsEmpty, () => string.Join(',', Calendars.Select(Digits)));
        Add("days", WorkingDaysOnly, () => "5");
        Add("order", Order != standard.Order, () => QueryWord.Of(Order));
        Add("hours", (FromHour, ToHour) != (standard.FromHour, standard.ToHour), () => $"{Digits(FromHour)}-{Digits(ToHour)}");
        Add("slot", Slot != standard.Slot, () => Digits(Slot));
        Add("colour", Colour != standard.Colour, () => QueryWord.Of(Colour));
        Add("trash", Trash, () => "1");
        Add("open", OpenId is not null, () => Digits(OpenId!.Value));
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);

        void Add(string name, bool differs, Func<string> value)
        {
            if (differs)
                parts.Add($"{name}={value()}");
        }
    }

    public bool Equals(PlannerPageState? other) => other is not null && ToQuery() == other.ToQuery();

    public override int GetHashCode() => ToQuery().GetHashCode(StringComparison.Ordinal);

    // A view steps to either side of its date: none may lead out of the calendar.
    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and < 2200
            ? date
            : null;

    private static (int From, int To) Hours(string? text)
    {
        var standard = new PlannerPageState();
        return (text ?? "").Split('-') is [var first, var last]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            && from < to && to <= 24
            ? (from, to)
            : (standard.FromHour, standard.ToHour);
    }

    private static long? Id(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
