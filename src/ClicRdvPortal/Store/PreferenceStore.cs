using Microsoft.EntityFrameworkCore;

namespace ClicRdvPortal.Store;

/// <summary>What people have set for themselves, by name.</summary>
internal sealed class PreferenceStore(StoreDoor door, TimeProvider clock)
{
    public async Task<StoreAnswer<IReadOnlyDictionary<string, string>>> ReadAsync(StoreOwner owner) =>
        await door.ReadAsync<IReadOnlyDictionary<string, string>>(async database => await database.Preferences
            .AsNoTracking()
            .Where(row => row.Upstream == owner.Upstream && row.ProId == owner.ProId)
            .ToDictionaryAsync(row => row.Name, row => row.Value, StringComparer.Ordinal));

    /// <summary>Writes all of one person's values or none.</summary>
    /// <returns>Whether they are written.</returns>
    public async Task<bool> SaveAsync(StoreOwner owner, IReadOnlyDictionary<string, string> values)
    {
        var saved = await door.WriteAsync(async database =>
        {
            var names = values.Keys.ToList();
            var rows = await database.Preferences
                .Where(row => row.Upstream == owner.Upstream && row.ProId == owner.ProId && names.Contains(row.Name))
                .ToDictionaryAsync(row => row.Name, StringComparer.Ordinal);
            var now = clock.GetUtcNow().UtcDateTime;
            foreach (var (name, value) in values)
            {
                if (rows.TryGetValue(name, out var row))
                    (row.Value, row.ChangedAt) = (value, now);
                else
                    database.Preferences.Add(new PreferenceRow { Upstream = owner.Upstream, ProId = owner.ProId, Name = name, Value = value, ChangedAt = now });
            }

            return await database.SaveChangesAsync();
        });
        return saved.IsSuccess;
    }

    /// <summary>Drops everything of those who have neither signed in nor changed anything since.</summary>
    public Task SweepAsync(DateTimeOffset since)
    {
        var last = since.UtcDateTime;
        return door.WriteAsync(async database =>
        {
            var sets = await database.Sets
                .Where(set => set.ChangedAt <= last && !database.Preferences.Any(row => row.Upstream == set.Upstream && row.ProId == set.ProId && row.ChangedAt > last))
                .ExecuteDeleteAsync();
            return sets + await database.Preferences
                .Where(row => row.ChangedAt <= last && !database.Preferences.Any(other => other.Upstream == row.Upstream && other.ProId == row.ProId && other.ChangedAt > last))
                .ExecuteDeleteAsync();
        });
    }
}
