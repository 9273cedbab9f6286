namespace ClicRdv.Client;

/// <summary>
/// Stops calls to an upstream that does not answer anybody: shared by all clients of a factory, opened by faults of the network
/// and by server faults alone. While it is open one call goes through from time to time, to see whether upstream is back.
/// </summary>
/// <remarks>
/// A practice makes few calls, so it counts failures in a row instead of a share of many. A refused connection speaks for itself;
/// a call that broke later or met a server fault may be one person's page that upstream cannot make, so such failures
/// count for everybody only once they came to two people, or to two routes.
/// </remarks>
internal sealed class Breaker(ClicRdvClientOptions options, TimeProvider clock)
{
    /// <summary>How long failures are remembered as being in a row.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    // An answer is on its way: whoever asks meanwhile may ask again soon.
    private static readonly TimeSpan WhileTrying = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private int _inARow;
    private (int Caller, string Route) _first;
    private bool _isEverybodys;
    private DateTimeOffset _lastAt;
    private DateTimeOffset? _openUntil;
    private bool _isTrying;
    private DateTimeOffset _triedAt;

    /// <summary>Whether calls are stopped at present.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_lock)
                return _openUntil is not null;
        }
    }

    /// <summary>Asks to make one attempt.</summary>
    /// <param name="isTrial">Whether this attempt is the one that finds out; its end has to be told in any case.</param>
    /// <returns>How long to wait before asking again; null where the attempt may be made.</returns>
    public TimeSpan? Refuses(out bool isTrial)
    {
        lock (_lock)
        {
            isTrial = false;
            if (_openUntil is not { } until) return null;
            if (until - clock.GetUtcNow() is var left && left > TimeSpan.Zero) return left;
            if (_isTrying) return WhileTrying;
            _isTrying = isTrial = true;
            _triedAt = clock.GetUtcNow();
            return null;
        }
    }

    /// <summary>The attempt was answered, whatever the answer says: upstream is there.</summary>
    public void Answered()
    {
        lock (_lock)
        {
            var wasOpen = _openUntil is not null;
            (_openUntil, _isTrying) = (null, false);
            if (wasOpen) options.OutageChanged?.Invoke(false);
            (_inARow, _isEverybodys) = (0, false);
        }
    }

    /// <summary>The attempt's end says nothing about upstream: given up by its caller, or something that was no answer of ClicRDV's.</summary>
    public void Undecided(bool wasTrial)
    {
        if (!wasTrial) return;
        lock (_lock)
            _isTrying = false;
    }

    /// <summary>The attempt met a fault of the network or of the server.</summary>
    /// <param name="fault">Where it broke.</param>
    /// <param name="caller">Whose it was.</param>
    /// <param name="route">Verb and masked path.</param>
    /// <param name="wasTrial">As <see cref="Refuses"/> said.</param>
    public void Failed(ClicRdvFault fault, int caller, string route, bool wasTrial)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (wasTrial)
            {
                // Counted from when it began: one that waited for its whole time has been the pause itself.
                Open(_triedAt);
                return;
            }

            // What left before it opened tells nothing new.
            if (_openUntil is not null) return;
            if (now - _lastAt > Memory) (_inARow, _isEverybodys) = (0, false);
            if (_inARow == 0) _first = (caller, route);
            _inARow++;
            _lastAt = now;
            _isEverybodys |= fault is ClicRdvFault.Dns or ClicRdvFault.Connect or ClicRdvFault.Tls || _first != (caller, route);
            if (_isEverybodys && _inARow >= options.BreakAfter) Open(now);
        }
    }

    private void Open(DateTimeOffset from)
    {
        var wasOpen = _openUntil is not null;
        (_openUntil, _isTrying) = (from + options.BreakDuration, false);
        if (!wasOpen) options.OutageChanged?.Invoke(true);
    }
}
