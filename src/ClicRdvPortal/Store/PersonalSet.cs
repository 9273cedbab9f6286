using System.Collections.Immutable;
using System.Globalization;

namespace ClicRdvPortal.Store;

/// <summary>Calendars of one group that a person has put together under a name, such as « mon mardi ».</summary>
/// <param name="CalendarIds">In the order of their columns. Some may be gone by now.</param>
public sealed record PersonalSet(Guid Id, string Name, ImmutableArray<long> CalendarIds)
{
    public const int LongestName = 60;
    public const int MostCalendars = 100;
    public const int MostSets = 50;

    internal static string Text(IEnumerable<long> calendarIds) =>
        string.Join(',', calendarIds.Select(id => id.ToString(CultureInfo.InvariantCulture)));

    internal static PersonalSet Of(PersonalSetRow row) => new(row.Id, row.Name, Ids(row.Calendars));

    private static ImmutableArray<long> Ids(string text) =>
    [
        .. text.Split(',')
            .Select(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0),
    ];
}
