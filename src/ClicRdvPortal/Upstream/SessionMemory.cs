using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>
/// What the process remembers of upstream answers, apart for each session and gone with it, so that nothing can
/// cross people (design decision 12). Two uses: what is read once a session, and what a prerendered page hands to
/// its own circuit, which then need not ask a second time.
/// </summary>
public sealed class SessionMemory(TimeProvider clock)
{
    /// <summary>Long enough for a slow network to start the circuit, short enough that nobody sees old data.</summary>
    private static readonly TimeSpan HandOverLife = TimeSpan.FromSeconds(20);
    private const int MostHandOvers = 32;

    private readonly ConditionalWeakTable<LiveSession, Drawer> _drawers = [];

    /// <summary>Reads once a session; callers at the same time share the one read, a failure is not kept.</summary>
    public async Task<ApiResult<T>> OnceAsync<T>(LiveSession session, string key, Func<Task<ApiResult<T>>> read)
    {
        var drawer = DrawerOf(session);
        var entry = (Lazy<Task<ApiResult<T>>>)drawer.Once.GetOrAdd(key, _ => new Lazy<Task<ApiResult<T>>>(read));
        try
        {
            var result = await entry.Value;
            if (!result.IsSuccess)
                drawer.Once.TryRemove(new(key, entry));
            return result;
        }
        catch
        {
            drawer.Once.TryRemove(new(key, entry));
            throw;
        }
    }

    public void Forget(LiveSession session, string key)
    {
        var drawer = DrawerOf(session);
        drawer.Once.TryRemove(key, out _);
        drawer.HandOvers.TryRemove(key, out _);
    }

    /// <summary>Drops every page that waits for its circuit: after a write it would be old.</summary>
    public void ForgetHandOvers(LiveSession session) => DrawerOf(session).HandOvers.Clear();

    public void HandOver<T>(LiveSession session, string key, ApiResult<T> result)
        where T : class
    {
        var waiting = DrawerOf(session).HandOvers;
        if (waiting.Count >= MostHandOvers)
            waiting.Clear();
        waiting[key] = (result, clock.GetTimestamp());
    }

    /// <summary>Takes what the prerendered page left, once.</summary>
    public ApiResult<T>? TakeOver<T>(LiveSession session, string key)
        where T : class =>
        DrawerOf(session).HandOvers.TryRemove(key, out var left) && clock.GetElapsedTime(left.Since) < HandOverLife
            ? left.Result as ApiResult<T>
            : null;

    private Drawer DrawerOf(LiveSession session) => _drawers.GetValue(session, _ => new Drawer());

    private sealed class Drawer
    {
        public ConcurrentDictionary<string, object> Once { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, (object Result, long Since)> HandOvers { get; } = new(StringComparer.Ordinal);
    }
}
