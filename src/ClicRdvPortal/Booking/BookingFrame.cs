using ClicRdv.Client;

namespace ClicRdvPortal.Booking;

/// <summary>Where is booked: the group, its calendars and its services. Whoever opens the dialog has read them already.</summary>
/// <param name="Group">The group.</param>
/// <param name="Timezone">The group's.</param>
/// <param name="Calendars">Those in use, in the practice's order.</param>
/// <param name="Interventions">Those on offer, by name.</param>
public sealed record BookingFrame(Group Group, GroupTimezone Timezone, IReadOnlyList<Calendar> Calendars, IReadOnlyList<Intervention> Interventions)
{
    /// <summary>For a service without a length, of which upstream tells none (clicrdv-api §13).</summary>
    private const int UsualMinutes = 15;

    public Calendar? FindCalendar(long id) => Calendars.FirstOrDefault(calendar => calendar.Id == id);

    public Intervention? FindIntervention(long id) => Interventions.FirstOrDefault(intervention => intervention.Id == id);

    public int MinutesOf(long interventionId) => FindIntervention(interventionId)?.Length is > 0 and var minutes ? minutes : UsualMinutes;
}
