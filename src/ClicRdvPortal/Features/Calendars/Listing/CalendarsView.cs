using System.Globalization;
using ClicRdvPortal.Shared.Display;
using Calendar = ClicRdv.Client.Calendar;

namespace ClicRdvPortal.Features.Calendars.Listing;

/// <summary>Which calendars of the list the page shows, and in which order. Done here, without a call.</summary>
public static class CalendarsView
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth;

    public static IReadOnlyList<Calendar> Of(CalendarList list, CalendarsPageState state)
    {
        var words = state.Search.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var shown = list.Calendars.Where(calendar =>
            IsShown(calendar, state) && words.All(word => Speaks(list, calendar, word)));
        if (state.Sort == CalendarsSort.Order)
            return state.Descending ? [.. shown.Reverse()] : [.. shown];

        // OrderBy is stable, so that equals keep the practice's order.
        var comparer = CultureInfo.CurrentCulture.CompareInfo.GetStringComparer(Loosely);
        var key = KeyOf(list, state.Sort);
        return state.Descending ? [.. shown.OrderByDescending(key, comparer)] : [.. shown.OrderBy(key, comparer)];
    }

    private static bool IsShown(Calendar calendar, CalendarsPageState state) =>
        state.Show switch
        {
            ArchivedFilter.Active => !calendar.Deleted,
            ArchivedFilter.Archived => calendar.Deleted,
            _ => true,
        }
        && ((state.Sets.Count == 0 && !state.WithoutSet)
            || (calendar.CalendarsetId is { } set ? state.Sets.Contains(set) : state.WithoutSet));

    private static bool Speaks(CalendarList list, Calendar calendar, string word) =>
        Contains(calendar.Name, word)
        || Contains(calendar.Publicname, word)
        || Contains(calendar.Address, word)
        || Contains(calendar.Zipcode, word)
        || Contains(calendar.City, word)
        || Contains(list.FindSet(calendar.CalendarsetId)?.Name ?? "", word);

    private static bool Contains(string text, string word) =>
        CultureInfo.CurrentCulture.CompareInfo.IndexOf(text, word, Loosely) >= 0;

    private static Func<Calendar, string> KeyOf(CalendarList list, CalendarsSort sort) => sort switch
    {
        CalendarsSort.Publicname => calendar => calendar.Publicname,
        CalendarsSort.Set => calendar => list.FindSet(calendar.CalendarsetId)?.Name ?? "",
        CalendarsSort.City => calendar => calendar.City,
        _ => calendar => calendar.DisplayName(),
    };
}
