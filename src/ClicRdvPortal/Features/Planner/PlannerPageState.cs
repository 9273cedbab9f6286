using System.Collections.Immutable;
using System.Globalization;
using System.Web;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Shared.Navigation;

namespace ClicRdvPortal.Features.Planner;

/// <summary>
/// What the page can be restored from: to and from the query of its address, such as
/// <c>?view=week&amp;date=2026-11-26&amp;calendars=31,32&amp;days=5&amp;order=calendars&amp;hours=8-19&amp;slot=15&amp;height=roomy&amp;open=17</c>.
/// What it does not name, or does not read, is as the person likes it (<see cref="Personal"/>), else the standard.
/// </summary>
public sealed record PlannerPageState
{
    /// <summary>So that the address stays short enough for every server on its way.</summary>
    public const int MostCalendars = 100;

    private const string DateFormat = "yyyy-MM-dd";
    private const string All = "all";
    private static readonly PlannerPageState Standard = new();

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

    public SlotHeight Height { get; init; } = SlotHeight.Normal;

    public PlannerColour Colour { get; init; }

    /// <summary>Whether cancelled appointments are shown too.</summary>
    public bool Trash { get; init; }

    /// <summary>The appointment that the side panel shows; below zero for one that waits to be created.</summary>
    public long? OpenId { get; init; }

    /// <summary>Whether the booking dialog is open. It names nobody.</summary>
    public bool IsBooking { get; init; }

    /// <summary>Whom the booking dialog is opened for, by the number of their fiche.</summary>
    public long? CallerId { get; init; }

    /// <summary>What an address that names nothing shows to this person; null for the standard.</summary>
    public PlannerPageState? Personal { get; init; }

    /// <summary>What a person likes and is remembered, in the words of the address.</summary>
    internal ImmutableArray<(string Name, string Word)> Choices =>
    [
        ("view", QueryWord.Of(View)),
        ("calendars", Calendars.IsEmpty ? All : string.Join(',', Calendars.Select(Digits))),
        ("days", WorkingDaysOnly ? "5" : "7"),
        ("order", QueryWord.Of(Order)),
        ("hours", $"{Digits(FromHour)}-{Digits(ToHour)}"),
        ("slot", Digits(Slot)),
        ("height", QueryWord.Of(Height)),
        ("colour", QueryWord.Of(Colour)),
    ];

    public static PlannerPageState From(string query, PlannerPageState? personal = null)
    {
        var values = HttpUtility.ParseQueryString(query);
        return Chosen(name => values[name], personal ?? Standard) with
        {
            Date = Day(values["date"]),
            Trash = values["trash"] == "1",
            OpenId = OpenIdOf(values["open"]),
            IsBooking = values["book"] == "1",
            CallerId = values["book"] == "1" && OpenIdOf(values["fiche"]) is { } caller and > 0 ? caller : null,
            Personal = personal,
        };
    }

    public string ToUrl(long groupId) => PortalUrls.Planner(groupId) + ToQuery();

    /// <summary>The address as a draft keeps it, which has no room for any number of calendars: without them those that were shown last are.</summary>
    public string ToDraftPlace(long groupId) => ToUrl(groupId) is { Length: <= Draft.LongestPlace } whole ? whole : (this with { Calendars = [] }).ToUrl(groupId);

    /// <summary>
    /// What differs from the page as it opens, with its question mark; "" when nothing does. A choice is named when it is
    /// not the standard, so that a colleague who follows the link sees the same, and when it is not what the person likes.
    /// </summary>
    public string ToQuery()
    {
        var (choices, standard, personal) = (Choices, Standard.Choices, (Personal ?? Standard).Choices);
        var parts = choices
            .Where((choice, place) => choice != standard[place] || choice != personal[place])
            .Select(choice => $"{choice.Name}={choice.Word}")
            .ToList();
        if (Date is { } date)
            parts.Insert(parts.Count > 0 && parts[0].StartsWith("view=", StringComparison.Ordinal) ? 1 : 0, "date=" + date.ToString(DateFormat, CultureInfo.InvariantCulture));
        if (Trash)
            parts.Add("trash=1");
        if (OpenId is { } id)
            parts.Add("open=" + Digits(id));
        if (IsBooking)
            parts.Add("book=1");
        if (IsBooking && CallerId is { } caller)
            parts.Add("fiche=" + Digits(caller));
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    /// <summary>The choices that words name, and for the rest those of another state.</summary>
    internal static PlannerPageState Chosen(Func<string, string?> wordOf, PlannerPageState otherwise)
    {
        var (from, to) = Hours(wordOf("hours")) ?? (otherwise.FromHour, otherwise.ToHour);
        return new PlannerPageState
        {
            View = QueryWord.Read(wordOf("view"), otherwise.View),
            Calendars = Ids(wordOf("calendars"), otherwise.Calendars),
            WorkingDaysOnly = wordOf("days") switch { "5" => true, "7" => false, _ => otherwise.WorkingDaysOnly },
            Order = QueryWord.Read(wordOf("order"), otherwise.Order),
            FromHour = from,
            ToHour = to,
            Slot = Slots.FirstOrDefault(slot => wordOf("slot") == Digits(slot), otherwise.Slot),
            Height = QueryWord.Read(wordOf("height"), otherwise.Height),
            Colour = QueryWord.Read(wordOf("colour"), otherwise.Colour),
        };
    }

    public bool Equals(PlannerPageState? other) => other is not null && ToQuery() == other.ToQuery();

    public override int GetHashCode() => ToQuery().GetHashCode(StringComparison.Ordinal);

    // A view steps to either side of its date: none may lead out of the calendar.
    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and < 2200
            ? date
            : null;

    private static (int From, int To)? Hours(string? text) =>
        (text ?? "").Split('-') is [var first, var last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
        && from < to && to <= 24
            ? (from, to)
            : null;

    private static ImmutableArray<long> Ids(string? text, ImmutableArray<long> otherwise)
    {
        if (text == All)
            return [];
        ImmutableArray<long> ids = [.. (text ?? "").Split(',').Select(Id).OfType<long>().Distinct().Take(MostCalendars)];
        return ids.IsEmpty ? otherwise : ids;
    }

    private static long? OpenIdOf(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) && id != 0 ? id : null;

    private static long? Id(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
