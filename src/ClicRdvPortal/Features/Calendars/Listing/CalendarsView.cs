using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Listing;
using Calendar = ClicRdv.Client.Calendar;

namespace ClicRdvPortal.Features.Calendars.Listing;

/// <summary>Which calendars of the list the page shows, and in which order. Done here, without a call.</summary>
public static class CalendarsView
{
    public static IReadOnlyList<Calendar> Of(CalendarList list, CalendarsPageState state)
    {
        var words = LooseText.WordsOf(state.Search);
        var shown = list.Calendars.Where(calendar =>
            IsShown(calendar, state) && words.All(word => Speaks(list, calendar, word)));
        if (state.Sort == CalendarsSort.Order)
            return state.Descending ? [.. shown.Reverse()] : [.. shown];

        // OrderBy is stable, so that equals keep the practice's order.
        var comparer = LooseText.Comparer;
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
        LooseText.Holds(calendar.Name, word)
        || LooseText.Holds(calendar.Publicname, word)
        || LooseText.Holds(calendar.Address, word)
        || LooseText.Holds(calendar.Zipcode, word)
        || LooseText.Holds(calendar.City, word)
        || LooseText.Holds(list.FindSet(calendar.CalendarsetId)?.Name ?? "", word);

    private static Func<Calendar, string> KeyOf(CalendarList list, CalendarsSort sort) => sort switch
    {
        CalendarsSort.Publicname => calendar => calendar.Publicname,
        CalendarsSort.Set => calendar => list.FindSet(calendar.CalendarsetId)?.Name ?? "",
        CalendarsSort.City => calendar => calendar.City,
        _ => calendar => calendar.DisplayName(),
    };
}
