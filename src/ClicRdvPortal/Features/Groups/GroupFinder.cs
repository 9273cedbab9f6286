using System.Globalization;
using ClicRdv.Client;

namespace ClicRdvPortal.Features.Groups;

/// <summary>Which groups a search finds, and in which order they stand. Accents and capitals do not matter.</summary>
public static class GroupFinder
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <summary>Groups in which every word of the search is found; a telephone is found by its digits alone too.</summary>
    public static IReadOnlyList<Group> Find(IEnumerable<Group> groups, GroupsPageState state)
    {
        var words = state.Search.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = groups.Where(group => Matches(group, state.Search, words));
        var order = StringComparer.Create(CultureInfo.CurrentCulture, Loosely);
        Func<Group, string> key = state.Sort switch
        {
            GroupColumn.City => group => group.City,
            GroupColumn.Phone => group => group.Phone,
            GroupColumn.Timezone => group => group.Timezone,
            _ => group => group.Name,
        };
        var sorted = state.Descending ? found.OrderByDescending(key, order) : found.OrderBy(key, order);
        return [.. sorted.ThenBy(group => group.Name, order).ThenBy(group => group.Id)];
    }

    /// <summary>Whether the text holds the part; "" is in every text.</summary>
    public static bool Contains(string text, string part) =>
        CultureInfo.CurrentCulture.CompareInfo.IndexOf(text, part, Loosely) >= 0;

    private static bool Matches(Group group, string search, string[] words) =>
        Array.TrueForAll(words, word => Contains(group.Name, word)
            || Contains(group.City, word)
            || Contains(group.Zipcode, word)
            || Contains(group.Phone, word)
            || Contains(group.Timezone, word))
        || (Digits(search) is { Length: > 2 } digits && Digits(group.Phone).Contains(digits, StringComparison.Ordinal));

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
