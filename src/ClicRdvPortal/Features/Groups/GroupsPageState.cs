namespace ClicRdvPortal.Features.Groups;

public enum GroupColumn
{
    Name,
    City,
    Phone,
    Timezone,
}

/// <summary>What the list can be restored from: <c>/groups?q=&amp;sort=&amp;dir=</c>. What is as usual is left out.</summary>
public sealed record GroupsPageState(string Search = "", GroupColumn Sort = GroupColumn.Name, bool Descending = false)
{
    private const string Down = "desc";

    /// <summary>Reads the query; what makes no sense there is as if it were not.</summary>
    public static GroupsPageState From(string? search, string? sort, string? direction) => new(
        search?.Trim() ?? "",
        Enum.TryParse<GroupColumn>(sort, ignoreCase: true, out var column) && Enum.IsDefined(column) ? column : GroupColumn.Name,
        string.Equals(direction, Down, StringComparison.OrdinalIgnoreCase));

    public string ToUrl()
    {
        var query = new List<string>(3);
        if (Search.Length > 0)
            query.Add("q=" + Uri.EscapeDataString(Search));
        if (Sort != GroupColumn.Name)
            query.Add("sort=" + NameOf(Sort));
        if (Descending)
            query.Add("dir=" + Down);
        return query.Count == 0 ? PortalUrls.Groups : PortalUrls.Groups + "?" + string.Join('&', query);
    }

    /// <summary>Sorted by that column, the other way round when it already is.</summary>
    public GroupsPageState SortedBy(GroupColumn column) =>
        this with { Sort = column, Descending = column == Sort && !Descending };

    private static string NameOf(GroupColumn column) => column switch
    {
        GroupColumn.City => "city",
        GroupColumn.Phone => "phone",
        GroupColumn.Timezone => "timezone",
        _ => "name",
    };
}
