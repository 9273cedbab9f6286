using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Resources.Accounts;
using ClicRdv.Emulator.Resources.Appointments;
using ClicRdv.Emulator.Resources.Availabletimeslots;
using ClicRdv.Emulator.Resources.Calendars;
using ClicRdv.Emulator.Resources.Calendarsets;
using ClicRdv.Emulator.Resources.Customfields;
using ClicRdv.Emulator.Resources.Fiches;
using ClicRdv.Emulator.Resources.Groups;
using ClicRdv.Emulator.Resources.Interventions;
using ClicRdv.Emulator.Resources.Interventionsets;
using ClicRdv.Emulator.Resources.Pros;
using ClicRdv.Emulator.Resources.Sessions;
using ClicRdv.Emulator.Resources.Vevents;

namespace ClicRdv.Emulator.Resources;

/// <summary>Every resource that answers.</summary>
internal static class ResourceRoutes
{
    public static void MapResources(this ApiRoutes routes)
    {
        routes.MapSessions();
        routes.MapAccounts();
        routes.MapGroups();
        routes.MapPros();
        routes.MapCalendarsets();
        routes.MapCalendars();
        routes.MapInterventionsets();
        routes.MapInterventions();
        routes.MapCustomfields();
        routes.MapFiches();
        routes.MapVevents();
        routes.MapAvailabletimeslots();
        routes.MapAppointments();
    }
}
