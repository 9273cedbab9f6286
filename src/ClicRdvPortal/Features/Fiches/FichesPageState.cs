using System.Globalization;
using System.Web;
using ClicRdvPortal.Shared.Navigation;

namespace ClicRdvPortal.Features.Fiches;

public enum FichesSort
{
    Name,
    Birthdate,
    Created,
    Email,
}

public enum FichesShown
{
    Active,
    Archived,
    All,
}

public enum FichesOrigin
{
    Any,
    Web,
    Practice,
}

public enum FichesReminders
{
    Any,
    Sms,
    Email,
    None,
}

/// <summary>
/// What the page can be restored from: to and from the query of its address, such as
/// <c>?s=1f09c2aa&amp;from=2031-01-01&amp;origin=web&amp;show=archived&amp;page=3</c>. What was searched for, the birth date too, is not in it,
/// only the number under which the circuit knows it (design decision 13).
/// </summary>
public sealed record FichesPageState
{
    public const int FirstPage = 1;

    // Deeper, an upstream counts offsets for seconds; nobody turns a hundred thousand pages.
    private const int LastPage = 100_000;
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The number of the search in <see cref="Listing.FicheSearches"/>, or "".</summary>
    public string SearchId { get; init; } = "";

    /// <summary>Whose birthday it is; in no address.</summary>
    public DateOnly? Born { get; init; }

    public DateOnly? CreatedFrom { get; init; }

    /// <summary>The last day, which counts.</summary>
    public DateOnly? CreatedUntil { get; init; }

    public FichesOrigin Origin { get; init; }

    public FichesReminders Reminders { get; init; }

    public FichesShown Show { get; init; }

    public FichesSort Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>Counted from one.</summary>
    public int Page { get; init; } = FirstPage;

    /// <summary>What the list is narrowed to, whatever its order, its page and the number of its search.</summary>
    internal FichesPageState Filters => this with { SearchId = "", Sort = FichesSort.Name, Descending = false, Page = FirstPage };

    /// <summary>How many filters hold, apart from what is archived.</summary>
    public int FilterCount => (Born is null ? 0 : 1) + (CreatedFrom is null && CreatedUntil is null ? 0 : 1)
        + (Origin == FichesOrigin.Any ? 0 : 1) + (Reminders == FichesReminders.Any ? 0 : 1);

    public static FichesPageState From(string query)
    {
        var values = HttpUtility.ParseQueryString(query);
        return new FichesPageState
        {
            SearchId = values["s"] is { Length: > 0 and <= 16 } search && search.All(char.IsAsciiLetterOrDigit) ? search : "",
            CreatedFrom = Day(values["from"]),
            CreatedUntil = Day(values["until"]),
            Origin = QueryWord.Read<FichesOrigin>(values["origin"]),
            Reminders = QueryWord.Read<FichesReminders>(values["reminders"]),
            Show = QueryWord.Read<FichesShown>(values["show"]),
            Sort = QueryWord.Read<FichesSort>(values["sort"]),
            Descending = values["dir"] == "desc",
            Page = int.TryParse(values["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, FirstPage, LastPage) : FirstPage,
        };
    }

    /// <summary>"" or a query with its question mark; what is as usual is not in it.</summary>
    public string ToQuery()
    {
        var parts = new List<string>();
        Add("s", SearchId);
        Add("from", Text(CreatedFrom));
        Add("until", Text(CreatedUntil));
        Add("origin", Origin == FichesOrigin.Any ? "" : QueryWord.Of(Origin));
        Add("reminders", Reminders == FichesReminders.Any ? "" : QueryWord.Of(Reminders));
        Add("show", Show == FichesShown.Active ? "" : QueryWord.Of(Show));
        Add("sort", Sort == FichesSort.Name ? "" : QueryWord.Of(Sort));
        Add("dir", Descending ? "desc" : "");
        Add("page", Page == FirstPage ? "" : Page.ToString(CultureInfo.InvariantCulture));
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);

        void Add(string name, string value)
        {
            if (value.Length > 0)
                parts.Add($"{name}={value}");
        }
    }

    public string ToUrl(long groupId) => PortalUrls.Fiches(groupId) + ToQuery();

    /// <summary>The same column the other way round, another one from its beginning.</summary>
    public FichesPageState SortedBy(FichesSort sort) => this with { Sort = sort, Descending = Sort == sort && !Descending, Page = FirstPage };

    /// <summary>With no filter; what was searched for stays.</summary>
    public FichesPageState Unfiltered() => new() { SearchId = SearchId, Sort = Sort, Descending = Descending };

    internal static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1850 and < 2200 ? day : null;

    internal static string Text(DateOnly? day) => day?.ToString(DateFormat, CultureInfo.InvariantCulture) ?? "";
}
