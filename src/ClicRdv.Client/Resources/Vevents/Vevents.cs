using Refit;

namespace ClicRdv.Client;

/// <summary>
/// What stands on the calendars of a group (clicrdv-api §15). Nothing is checked for overlaps upstream. Creating, moving and
/// restoring an appointment most likely sends its customer a message that is billed: never create in order to undo.
/// </summary>
public interface IVeventsApi
{
    /// <summary>
    /// One page of the group's vevents, deleted ones among them, flagged. <see cref="ListQuery.OfCalendar"/> and
    /// <see cref="ListQuery.OfFiche"/> narrow it; long stretches of time are read by <see cref="ClicRdvClient.WalkVevents"/>.
    /// </summary>
    /// <exception cref="ClicRdvException">The call failed or was refused.</exception>
    [Get("/api/v1/groups/{groupId}/vevents.json")]
    Task<ListPage<Vevent>> ListAsync(
        long groupId,
        [QueryConverter(typeof(ListQueryConverter))] ListQuery query,
        CancellationToken cancellationToken = default);

    /// <summary>One vevent.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; <see cref="ClicRdvErrorKind.NotFound"/> also when it may not be seen.</exception>
    [Get("/api/v1/groups/{groupId}/vevents/{id}.json")]
    Task<Vevent> GetAsync(long groupId, long id, CancellationToken cancellationToken = default);

    /// <summary>Creates an appointment, a block, an opening or a note.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Post("/api/v1/groups/{groupId}/vevents.json")]
    Task<Vevent> CreateAsync(long groupId, [Body] VeventDraft draft, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes the fields that are set, and gives the whole vevent back. There is no protection against a lost update:
    /// compare <see cref="UpstreamRecord.UpdatedAt"/> before.
    /// </summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Put("/api/v1/groups/{groupId}/vevents/{id}.json")]
    Task<Vevent> UpdateAsync(
        long groupId,
        long id,
        [Body] VeventChanges changes,
        CancellationToken cancellationToken = default);

    /// <summary>Marks a vevent as deleted; <see cref="VeventChanges.Deleted"/> set to false restores it.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Delete("/api/v1/groups/{groupId}/vevents/{id}.json")]
    Task DeleteAsync(long groupId, long id, CancellationToken cancellationToken = default);
}
