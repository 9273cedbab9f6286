using ClicRdvPortal.Sessions;
using ClicRdvPortal.Store;

namespace ClicRdvPortal.Personal;

/// <summary>The sets of calendars that the circuit's person has put together.</summary>
internal sealed class PersonalSets(UpstreamSession upstream, PersonalShelf shelf)
{
    public async Task<StoreAnswer<IReadOnlyList<PersonalSet>>> ListAsync(long groupId) => await upstream.FindAsync() is { } session
        ? await shelf.SetsAsync(session, groupId)
        : StoreAnswer.Failed<IReadOnlyList<PersonalSet>>();

    public async Task<StoreAnswer<SetSaving>> SaveAsync(long groupId, PersonalSet set) => await upstream.FindAsync() is { } session
        ? await shelf.SaveSetAsync(session, groupId, set)
        : StoreAnswer.Failed<SetSaving>();

    /// <returns>Whether it is gone.</returns>
    public async Task<bool> DeleteAsync(long groupId, Guid id) =>
        await upstream.FindAsync() is { } session && await shelf.DeleteSetAsync(session, groupId, id);
}
