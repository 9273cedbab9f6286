using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Distributed;

namespace ClicRdvPortal.Store;

/// <summary>
/// The cache in which sign-ins outlive a restart: rows of the store, behind copies in memory that spare the file what open tabs ask
/// every few seconds. Without a usable store the copies are all there is, and a restart signs everybody out.
/// </summary>
internal sealed class TicketRows(StoreDoor door, TimeProvider clock) : IDistributedCache, IDisposable
{
    /// <summary>Another process on the same file may have ended a session.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, TicketCopy> _copies = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <exception cref="IOException">The file is busy, and nothing is known of it: who is signed in must not be taken for nobody (fault F38).</exception>
    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        while (true)
        {
            _copies.TryGetValue(key, out var copy);
            if (copy is not null && (!copy.IsWritten || clock.GetElapsedTime(copy.Since) < Fresh))
                return ContentOf(copy);

            var read = await door.ReadAsync(database => database.Tickets.AsNoTracking().Where(row => row.Id == key).ToListAsync(token));
            if (!read.IsSuccess)
                return copy is null && read.IsBusy ? throw new IOException("The file of sign-ins is busy.") : ContentOf(copy);
            if (copy is null && read.Value.Count == 0)
                return null;

            // What was read before a sign-out and arrives after it must not bring the session back (threat T08).
            var found = TicketCopy.Of(read.Value.FirstOrDefault(), clock.GetTimestamp());
            if (copy is null ? _copies.TryAdd(key, found) : _copies.TryUpdate(key, found, copy))
                return ContentOf(found);
        }
    }

    /// <summary>Kept in any case; where the file refuses it for the moment, the sweep tries again.</summary>
    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        PutAsync(key, new TicketCopy(value, options.AbsoluteExpiration ?? throw new ArgumentException("A ticket has an end.", nameof(options)), clock.GetTimestamp()));

    public Task RemoveAsync(string key, CancellationToken token = default)
    {
        var end = _copies.TryGetValue(key, out var known) ? known.ExpiresAt : clock.GetUtcNow() + TimeSpan.FromDays(1);
        return PutAsync(key, new TicketCopy(content: null, end, clock.GetTimestamp()));
    }

    /// <summary>Writes what could not be written before, and drops what has lapsed. Of a file that is out of reach copies are all there is: they stay.</summary>
    public async Task SweepAsync()
    {
        var now = clock.GetUtcNow();
        Forget(copy => copy.ExpiresAt <= now);
        foreach (var (key, copy) in _copies)
        {
            if (!copy.IsWritten && !await WriteAsync(key, copy))
                return;
        }

        var swept = await door.WriteAsync(database => database.Tickets.Where(row => row.ExpiresAt <= now.UtcDateTime).ExecuteDeleteAsync());
        if (swept.IsSuccess)
            Forget(copy => copy.IsWritten && clock.GetElapsedTime(copy.Since) >= Fresh * 12);
    }

    public byte[]? Get(string key) => GetAsync(key).GetAwaiter().GetResult();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => SetAsync(key, value, options).GetAwaiter().GetResult();

    public void Remove(string key) => RemoveAsync(key).GetAwaiter().GetResult();

    /// <summary>An end that moves by itself is asked for by nobody.</summary>
    public void Refresh(string key)
    {
    }

    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public void Dispose() => _writing.Dispose();

    private byte[]? ContentOf(TicketCopy? copy) => copy is not null && copy.ExpiresAt > clock.GetUtcNow() ? copy.Content : null;

    private void Forget(Func<TicketCopy, bool> which)
    {
        foreach (var known in _copies.Where(known => which(known.Value)))
            _copies.TryRemove(known);
    }

    private Task<bool> PutAsync(string key, TicketCopy copy)
    {
        _copies[key] = copy;
        return WriteAsync(key, copy);
    }

    /// <summary>One at a time, and only while nothing newer is known: what ends a session is never overtaken by what kept it alive.</summary>
    private async Task<bool> WriteAsync(string key, TicketCopy copy)
    {
        await _writing.WaitAsync();
        try
        {
            if (!_copies.TryGetValue(key, out var newest) || !ReferenceEquals(newest, copy))
                return true;

            var written = await door.WriteAsync(database => WriteAsync(database, key, copy));
            if (written.IsSuccess)
                _copies.TryUpdate(key, copy.Written(clock.GetTimestamp()), copy);
            return written.IsSuccess;
        }
        finally
        {
            _writing.Release();
        }
    }

    private static async Task<int> WriteAsync(PortalDb database, string key, TicketCopy copy)
    {
        var rows = database.Tickets.Where(row => row.Id == key);
        if (copy.Content is not { } content)
            return await rows.ExecuteDeleteAsync();

        var end = copy.ExpiresAt.UtcDateTime;
        var changed = await rows.ExecuteUpdateAsync(row => row.SetProperty(ticket => ticket.Content, content).SetProperty(ticket => ticket.ExpiresAt, end));
        if (changed > 0)
            return changed;
        database.Tickets.Add(new TicketRow { Id = key, Content = content, ExpiresAt = end });
        return await database.SaveChangesAsync();
    }
}
