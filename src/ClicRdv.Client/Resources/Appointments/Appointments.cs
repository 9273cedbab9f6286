using Refit;

namespace ClicRdv.Client;

/// <summary>
/// Appointments as booking sees them: with ClicRDV's own rules and a check of the slot (clicrdv-api §16). There is no PUT:
/// they are moved as vevents, whose ids theirs very probably are. A booking and a cancellation most likely send a message.
/// </summary>
public interface IAppointmentsApi
{
    /// <summary>One page of the group's upcoming appointments; <see cref="ListQuery.IncludePast"/> adds the past ones.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused.</exception>
    [Get("/api/v1/groups/{groupId}/appointments.json")]
    Task<ListPage<Appointment>> ListAsync(
        long groupId,
        [QueryConverter(typeof(ListQueryConverter))] ListQuery query,
        CancellationToken cancellationToken = default);

    /// <summary>One appointment.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; <see cref="ClicRdvErrorKind.NotFound"/> also when it may not be seen.</exception>
    [Get("/api/v1/groups/{groupId}/appointments/{id}.json")]
    Task<Appointment> GetAsync(long groupId, long id, CancellationToken cancellationToken = default);

    /// <summary>Books. The answer holds the appointments made, most likely one for each service, and no totals.</summary>
    /// <exception cref="ClicRdvException">
    /// The call failed or was refused; <see cref="ClicRdvException.AppointmentRefusal"/> names the rule that stood in the way.
    /// </exception>
    [Post("/api/v1/groups/{groupId}/appointments.json")]
    Task<ListPage<Appointment>> CreateAsync(
        long groupId,
        [Body] AppointmentDraft draft,
        CancellationToken cancellationToken = default);

    /// <summary>Cancels an appointment.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Delete("/api/v1/groups/{groupId}/appointments/{id}.json")]
    Task DeleteAsync(long groupId, long id, CancellationToken cancellationToken = default);
}
