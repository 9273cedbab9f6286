using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Protocol.Authentication;

/// <summary>
/// What a person may do in one group. The rules are guesses at a product that shows no field for them
/// [inferred: §19 row 23]: per-pro list of calendars, and rights to settings and removals.
/// </summary>
internal sealed record Access(long GroupId, bool AllCalendars, bool MayEditGroup, bool MayDelete, bool MayWrite)
{
    public static IReadOnlyList<Access> Of(EmulatorStore store, Person person) => person.Profile == Profile.Account
        ? [new Access(person.MainGroupId, AllCalendars: true, MayEditGroup: false, MayDelete: false, MayWrite: false)]
        : store.Query(
            "SELECT group_id, all_calendars, may_edit_group, may_delete FROM group_rights WHERE pro_id = ? ORDER BY group_id",
            reader => new Access(reader.GetInt64(0), reader.GetBoolean(1), reader.GetBoolean(2), reader.GetBoolean(3), MayWrite: true),
            person.Id);

    public Access Writable() => MayWrite ? this : throw ApiRefusal.Forbidden();
}
