using System.Collections.Immutable;
using System.Globalization;
using System.Web;
using ClicRdvPortal.Shared.Listing;
using ClicRdvPortal.Shared.Navigation;

namespace ClicRdvPortal.Features.Interventions;

public enum InterventionsSort
{
    Order,
    Name,
    Length,
    Price,
    Set,
    Publicname,
}

public enum InterventionsPanel
{
    None,
    Intervention,
    NewIntervention,
    Sets,
}

/// <summary>
/// What the page can be restored from: to and from the query of its address, such as
/// <c>?q=bil&amp;sets=9,none&amp;show=archived&amp;sort=price&amp;dir=desc&amp;open=410&amp;selected=410,411</c>.
/// What does not read is left out, as an address may come from anywhere.
/// </summary>
public sealed record InterventionsPageState
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

    public InterventionsSort Sort { get; init; }

    public bool Descending { get; init; }

    public InterventionsPanel Panel { get; init; }

    /// <summary>The service that <see cref="Panel"/> shows.</summary>
    public long? OpenId { get; init; }

    public ImmutableSortedSet<long> Selected { get; init; } = [];

    public bool IsFiltered => Search.Length > 0 || Sets.Count > 0 || WithoutSet;

    /// <summary>Whether rows stand in the order the practice gave them, with none left out.</summary>
    public bool IsInOrder => Sort == InterventionsSort.Order && !Descending && !IsFiltered && Show != ArchivedFilter.Archived;

    public static InterventionsPageState From(string query)
    {
        var values = HttpUtility.ParseQueryString(query);
        var search = (values["q"] ?? "").Trim();
        var sets = (values["sets"] ?? "").Split(',');
        var open = values["open"];
        var openId = open is null ? null : Ids([open]).Cast<long?>().FirstOrDefault();
        return new InterventionsPageState
        {
            Search = search.Length > LongestSearch ? search[..LongestSearch] : search,
            Sets = [.. Ids(sets)],
            WithoutSet = sets.Contains(NoSet, StringComparer.Ordinal),
            Show = QueryWord.Read<ArchivedFilter>(values["show"]),
            Sort = QueryWord.Read<InterventionsSort>(values["sort"]),
            Descending = values["dir"] == "desc",
            OpenId = openId,
            Panel = open switch
            {
                "new" => InterventionsPanel.NewIntervention,
                "sets" => InterventionsPanel.Sets,
                _ => openId is null ? InterventionsPanel.None : InterventionsPanel.Intervention,
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
        Add("sort", Sort == InterventionsSort.Order ? null : QueryWord.Of(Sort));
        Add("dir", Descending ? "desc" : null);
        Add("open", Panel switch
        {
            InterventionsPanel.NewIntervention => "new",
            InterventionsPanel.Sets => "sets",
            InterventionsPanel.Intervention => OpenId is { } id ? Text(id) : null,
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

    public string ToUrl(long groupId) => PortalUrls.Interventions(groupId) + ToQuery();

    public InterventionsPageState Closed() => this with { Panel = InterventionsPanel.None, OpenId = null };

    public InterventionsPageState Opened(long id) => this with { Panel = InterventionsPanel.Intervention, OpenId = id };

    public InterventionsPageState Unfiltered() => this with { Search = "", Sets = [], WithoutSet = false };

    /// <summary>A click on a column's head: sorts by it, then the other way round.</summary>
    public InterventionsPageState SortedBy(InterventionsSort sort) =>
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
