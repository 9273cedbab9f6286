using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Resources.Availabletimeslots;
using ClicRdv.Emulator.Resources.Calendars;
using ClicRdv.Emulator.Resources.Calendarsets;
using ClicRdv.Emulator.Resources.Groups;
using ClicRdv.Emulator.Resources.Pros;
using ClicRdv.Emulator.Resources.Sessions;

namespace ClicRdv.Emulator.Resources;

/// <summary>Every resource that answers.</summary>
internal static class ResourceRoutes
{
    public static void MapResources(this ApiRoutes routes)
    {
        routes.MapSessions();
        routes.MapGroups();
        routes.MapPros();
        routes.MapCalendarsets();
        routes.MapCalendars();
        routes.MapAvailabletimeslots();
    }
}
