using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ClicRdvPortal.Store;

/// <summary>What people have typed and not saved yet, as rows whose content nobody reads here.</summary>
internal sealed class DraftStore(StoreDoor door, TimeProvider clock)
{
    /// <param name="owner">Whose.</param>
    /// <param name="isMeant">Which of them, by what stands beside their content; null for all.</param>
    public Task<StoreAnswer<IReadOnlyList<DraftRow>>> ListAsync(StoreOwner owner, Expression<Func<DraftRow, bool>>? isMeant = null) => door.ReadAsync<IReadOnlyList<DraftRow>>(
        async database => await Living(database, owner).Where(isMeant ?? (_ => true)).AsNoTracking().OrderByDescending(row => row.ChangedAt).ToListAsync());

    public Task<StoreAnswer<IReadOnlyList<Guid>>> IdsAsync(StoreOwner owner) => door.ReadAsync<IReadOnlyList<Guid>>(
        async database => await Living(database, owner).Select(row => row.Id).ToListAsync());

    /// <summary>Writes a draft over itself, or a new one as long as the person has fewer than <paramref name="most"/>.</summary>
    /// <returns>Whether it is written; false when there are too many.</returns>
    public Task<StoreAnswer<bool>> SaveAsync(StoreOwner owner, DraftRow draft, int most) => door.WriteAsync(async database =>
    {
        var changed = await Of(database, owner).Where(row => row.Id == draft.Id).ExecuteUpdateAsync(row => row
            .SetProperty(known => known.Content, draft.Content)
            .SetProperty(known => known.ChangedAt, draft.ChangedAt)
            .SetProperty(known => known.ExpiresAt, draft.ExpiresAt));
        if (changed > 0)
            return true;
        if (await Living(database, owner).CountAsync() >= most)
            return false;
        database.Drafts.Add(draft);
        return await database.SaveChangesAsync() > 0;
    });

    /// <returns>Whether none of them is there any more.</returns>
    public async Task<bool> DeleteAsync(StoreOwner owner, IReadOnlyCollection<Guid> ids) =>
        (await door.WriteAsync(database => Of(database, owner).Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync())).IsSuccess;

    /// <summary>Drops what has expired, whoever's it is.</summary>
    public Task SweepAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return door.WriteAsync(database => database.Drafts.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync());
    }

    private IQueryable<DraftRow> Living(PortalDb database, StoreOwner owner)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Of(database, owner).Where(row => row.ExpiresAt > now);
    }

    private static IQueryable<DraftRow> Of(PortalDb database, StoreOwner owner) =>
        database.Drafts.Where(row => row.Upstream == owner.Upstream && row.ProId == owner.ProId);
}
