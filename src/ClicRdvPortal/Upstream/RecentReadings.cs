using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>
/// Readings of the last half minute, apart for each session (design decision 12): a prerendered page, its circuit and the
/// other tabs of the person share one call. A failure is not kept, what was written is forgotten, and the sweep drops
/// the rest, so that an idle tab holds no appointments.
/// </summary>
public sealed class RecentReadings(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    /// <summary>What a prerendered page is drawn from still lives so long, so that its circuit finds the same.</summary>
    public static readonly TimeSpan HandOver = TimeSpan.FromSeconds(10);

    /// <summary>What is read ahead still lives so long, so that whoever goes there soon finds it.</summary>
    public static readonly TimeSpan Ahead = Life / 2;

    /// <summary>
    /// Records that the readings of one session hold together: who leafs through the largest views fills no memory with those of the last
    /// half minute. The newest reading stays, however much it holds.
    /// </summary>
    public const int MostRecords = 20_000;

    private readonly ConditionalWeakTable<LiveSession, ConcurrentDictionary<string, Reading>> _shelves = [];
    private readonly ConditionalWeakTable<object, Reading> _made = [];

    /// <summary>Reads, or gives what was read or is being read under the same key.</summary>
    /// <param name="session">Whose reading it is.</param>
    /// <param name="key">What is read; what changes together begins alike, see <see cref="Forget"/>.</param>
    /// <param name="read">Must not end with the tab that asked first.</param>
    /// <param name="lasting">How long it has to live on at least: what is older is read again.</param>
    public async Task<ApiResult<T>> ReadAsync<T>(LiveSession session, string key, Func<Task<ApiResult<T>>> read, TimeSpan lasting)
    {
        var shelf = ShelfOf(session);
        if (shelf.TryGetValue(key, out var old) && IsOver(old, lasting))
            shelf.TryRemove(new(key, old));

        var reading = shelf.GetOrAdd(key, _ => new Reading(new Lazy<Task<ApiResult<T>>>(read), clock.GetTimestamp()));
        try
        {
            var result = await ((Lazy<Task<ApiResult<T>>>)reading.Result).Value;
            reading.Records = result.Value is ICollection records ? records.Count : 1;
            if (!result.IsSuccess)
                shelf.TryRemove(new(key, reading));
            else
                MakeRoom(shelf, reading);
            return result;
        }
        catch
        {
            shelf.TryRemove(new(key, reading));
            throw;
        }
    }

    /// <summary>
    /// What is made of a reading's value, made once for all who were given that same value. It lives no longer than a
    /// reading does, however long the value is held.
    /// </summary>
    public T MadeOf<T>(object value, Func<T> make)
        where T : class
    {
        if (_made.TryGetValue(value, out var old) && IsOver(old))
            _made.Remove(value);
        return (T)_made.GetValue(value, _ => new Reading(make(), clock.GetTimestamp())).Result;
    }

    /// <summary>Drops every reading whose key begins so.</summary>
    public void Forget(LiveSession session, string beginning)
    {
        var shelf = ShelfOf(session);
        foreach (var key in shelf.Keys.Where(key => key.StartsWith(beginning, StringComparison.Ordinal)))
            shelf.TryRemove(key, out _);
    }

    /// <summary>Drops what is older than <see cref="Life"/>, whoever's it is.</summary>
    public void Sweep()
    {
        foreach (var (_, shelf) in _shelves)
        {
            foreach (var (key, reading) in shelf)
            {
                if (IsOver(reading))
                    shelf.TryRemove(new(key, reading));
            }
        }

        foreach (var (value, made) in _made)
        {
            if (IsOver(made))
                _made.Remove(value);
        }
    }

    private static void MakeRoom(ConcurrentDictionary<string, Reading> shelf, Reading newest)
    {
        var held = shelf.Values.Sum(reading => (long)reading.Records);
        if (held <= MostRecords)
            return;
        foreach (var (key, oldest) in shelf.Where(pair => pair.Value != newest).OrderBy(pair => pair.Value.Since).ToList())
        {
            if (held <= MostRecords)
                return;
            shelf.TryRemove(new(key, oldest));
            held -= oldest.Records;
        }
    }

    private bool IsOver(Reading reading, TimeSpan ahead = default) => clock.GetElapsedTime(reading.Since) >= Life - ahead;

    private ConcurrentDictionary<string, Reading> ShelfOf(LiveSession session) =>
        _shelves.GetValue(session, _ => new(StringComparer.Ordinal));

    private sealed class Reading(object result, long since)
    {
        public object Result { get; } = result;

        public long Since { get; } = since;

        /// <summary>How much it holds; 0 until it has been read.</summary>
        public int Records { get; set; }
    }
}
