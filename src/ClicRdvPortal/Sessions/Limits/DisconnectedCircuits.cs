using System.Reflection;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.Caching.Memory;

namespace ClicRdvPortal.Sessions.Limits;

/// <summary>
/// The circuits that the framework keeps for pages which lost their connection. It gives the oldest up by itself where there are too
/// many, and has no word for it where memory is short: so its cache is reached for by name, and a test sees that the name is right. A
/// circuit that goes this way is paused, and its page resumes from that.
/// </summary>
internal sealed class DisconnectedCircuits
{
    private readonly MemoryCache? _cache;

    public DisconnectedCircuits(IServiceProvider services, ILogger<DisconnectedCircuits> logger)
    {
        var registry = typeof(Circuit).Assembly.GetType("Microsoft.AspNetCore.Components.Server.Circuits.CircuitRegistry");
        var property = registry?.GetProperty("DisconnectedCircuits", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public);
        _cache = registry is null || services.GetService(registry) is not { } known ? null : property?.GetValue(known) as MemoryCache;
        if (_cache is null)
            LimitLog.CannotGiveUp(logger);
    }

    public bool IsReached => _cache is not null;

    public int Count => _cache?.Count ?? 0;

    /// <param name="share">How much of them, between 0 and 1; one at least.</param>
    /// <returns>How many went.</returns>
    public int GiveUpOldest(double share)
    {
        if (_cache is not { Count: > 0 and var before })
            return 0;
        _cache.Compact(Math.Min(1, (Math.Ceiling(before * share) + 0.5) / before));
        return before - _cache.Count;
    }
}
