using System.Collections.Immutable;
using System.Globalization;
using System.Web;
using ClicRdvPortal.Shared.Listing;
using ClicRdvPortal.Shared.Navigation;

namespace ClicRdvPortal.Features.Calendars;

public enum CalendarsSort
{
    Order,
    Name,
    Publicname,
    Set,
    City,
}

public enum CalendarsPanel
{
    None,
    Calendar,
    NewCalendar,
    Sets,
}

/// <summary>
/// What the page can be restored from: to and from the query of its address, such as
/// <c>?q=lem&amp;sets=8,none&amp;show=archived&amp;sort=name&amp;dir=desc&amp;open=31&amp;selected=31,32</c>.
/// What does not read is left out, as an address may come from anywhere.
/// </summary>
public sealed record CalendarsPageState
{
    /// <summary>So that the address stays short enough for every server on its way.</summary>
    public const int MostSelected = 200;

    private const int LongestSearch = 200;
    private const string NoSet = "none";

    public string Search { get; init; } = "";

    public ImmutableSortedSet<long> Sets { get; init; } = [];

    /// <summary>Together with <see cref="Sets"/>: those that stand in no set.</summary>
    public bool WithoutSet { get; init; }

    public ArchivedFilter Show { get; init; }

    public CalendarsSort Sort { get; init; }

    public bool Descending { get; init; }

    public CalendarsPanel Panel { get; init; }

    /// <summary>The calendar that <see cref="Panel"/> shows.</summary>
    public long? OpenId { get; init; }

    public ImmutableSortedSet<long> Selected { get; init; } = [];

    public bool IsFiltered => Search.Length > 0 || Sets.Count > 0 || WithoutSet;

    /// <summary>Whether rows stand in the order the practice gave them, with none left out.</summary>
    public bool IsInOrder => Sort == CalendarsSort.Order && !Descending && !IsFiltered && Show != ArchivedFilter.Archived;

    public static CalendarsPageState From(string query)
    {
        var values = HttpUtility.ParseQueryString(query);
        var search = (values["q"] ?? "").Trim();
        var sets = (values["sets"] ?? "").Split(',');
        var open = values["open"];
        var openId = open is null ? null : Ids([open]).Cast<long?>().FirstOrDefault();
        return new CalendarsPageState
        {
            Search = search.Length > LongestSearch ? search[..LongestSearch] : search,
            Sets = [.. Ids(sets)],
            WithoutSet = sets.Contains(NoSet, StringComparer.Ordinal),
            Show = QueryWord.Read<ArchivedFilter>(values["show"]),
            Sort = QueryWord.Read<CalendarsSort>(values["sort"]),
            Descending = values["dir"] == "desc",
            OpenId = openId,
            Panel = open switch
            {
                "new" => CalendarsPanel.NewCalendar,
                "sets" => CalendarsPanel.Sets,
                _ => openId is null ? CalendarsPanel.None : CalendarsPanel.Calendar,
            },
            Selected = [.. Ids((values["selected"] ?? "").Split(',')).Take(MostSelected)],
        };
    }

    /// <summary>"" or a query with its question mark; what is as usual is not in it.</summary>
    public string ToQuery()
    {
        var parts = new List<string>();
        Add("q", Search.Length > 0 ? Search : null);
        Add("sets", string.Join(',', Sets.Select(Text).Concat(WithoutSet ? [NoSet] : [])));
        Add("show", Show == ArchivedFilter.Active ? null : QueryWord.Of(Show));
        Add("sort", Sort == CalendarsSort.Order ? null : QueryWord.Of(Sort));
        Add("dir", Descending ? "desc" : null);
        Add("open", Panel switch
        {
            CalendarsPanel.NewCalendar => "new",
            CalendarsPanel.Sets => "sets",
            CalendarsPanel.Calendar => OpenId is { } id ? Text(id) : null,
            _ => null,
        });
        Add("selected", string.Join(',', Selected.Take(MostSelected).Select(Text)));
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                parts.Add(name + "=" + Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal));
        }
    }

    public string ToUrl(long groupId) => PortalUrls.Calendars(groupId) + ToQuery();

    public CalendarsPageState Closed() => this with { Panel = CalendarsPanel.None, OpenId = null };

    public CalendarsPageState Opened(long id) => this with { Panel = CalendarsPanel.Calendar, OpenId = id };

    public CalendarsPageState Unfiltered() => this with { Search = "", Sets = [], WithoutSet = false };

    /// <summary>A click on a column's head: sorts by it, then the other way round.</summary>
    public CalendarsPageState SortedBy(CalendarsSort sort) =>
        this with { Sort = sort, Descending = Sort == sort && !Descending };

    private static IEnumerable<long> Ids(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0)
                yield return id;
        }
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
