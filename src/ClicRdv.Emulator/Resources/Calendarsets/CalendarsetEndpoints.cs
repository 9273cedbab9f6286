using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Resources.Sets;

namespace ClicRdv.Emulator.Resources.Calendarsets;

/// <summary>Verbs [client: clicrdv-js-sdk]; the rest as interventionsets [inferred: clicrdv-api §12.1].</summary>
internal static class CalendarsetEndpoints
{
    public static void MapCalendarsets(this ApiRoutes routes) =>
        new SetEndpoints(CalendarsetTable.Table, "calendars", "calendarset_id").Map(routes);
}
