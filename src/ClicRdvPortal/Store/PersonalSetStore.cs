using Microsoft.EntityFrameworkCore;

namespace ClicRdvPortal.Store;

/// <summary>How the saving of a set ended, when the database answered.</summary>
public enum SetSaving
{
    Saved,

    /// <summary>Another set of the person has that name in this group.</summary>
    NameTaken,

    /// <summary>The person has <see cref="PersonalSet.MostSets"/> in this group.</summary>
    Full,
}

/// <summary>The sets that people have put together, for each of their groups.</summary>
internal sealed class PersonalSetStore(StoreDoor door, TimeProvider clock)
{
    /// <summary>In the order of their names; the database's own order of letters is none for people.</summary>
    public async Task<StoreAnswer<IReadOnlyList<PersonalSet>>> ListAsync(StoreOwner owner, long groupId) =>
        await door.ReadAsync<IReadOnlyList<PersonalSet>>(async database =>
        {
            var rows = await OfGroup(database, owner, groupId).AsNoTracking().ToListAsync();
            return [.. rows.OrderBy(row => row.Name, StringComparer.CurrentCultureIgnoreCase).Select(PersonalSet.Of)];
        });

    /// <summary>Writes a set: a new one, or the one that has its id.</summary>
    public Task<StoreAnswer<SetSaving>> SaveAsync(StoreOwner owner, long groupId, PersonalSet set) => door.WriteAsync(async database =>
    {
        var rows = await OfGroup(database, owner, groupId).ToListAsync();
        if (rows.Exists(row => row.Id != set.Id && string.Equals(row.Name, set.Name, StringComparison.Ordinal)))
            return SetSaving.NameTaken;

        var (text, now) = (PersonalSet.Text(set.CalendarIds), clock.GetUtcNow().UtcDateTime);
        if (rows.Find(row => row.Id == set.Id) is { } known)
            (known.Name, known.Calendars, known.ChangedAt) = (set.Name, text, now);
        else if (rows.Count >= PersonalSet.MostSets)
            return SetSaving.Full;
        else
            database.Sets.Add(NewRow());
        await database.SaveChangesAsync();
        return SetSaving.Saved;

        PersonalSetRow NewRow() => new()
        {
            Id = set.Id,
            Upstream = owner.Upstream,
            ProId = owner.ProId,
            GroupId = groupId,
            Name = set.Name,
            Calendars = text,
            ChangedAt = now,
        };
    });

    /// <returns>Whether it is gone; one that was not there is gone.</returns>
    public async Task<bool> DeleteAsync(StoreOwner owner, long groupId, Guid id)
    {
        var deleted = await door.WriteAsync(database => OfGroup(database, owner, groupId).Where(row => row.Id == id).ExecuteDeleteAsync());
        return deleted.IsSuccess;
    }

    private static IQueryable<PersonalSetRow> OfGroup(PortalDb database, StoreOwner owner, long groupId) =>
        database.Sets.Where(row => row.Upstream == owner.Upstream && row.ProId == owner.ProId && row.GroupId == groupId);
}
