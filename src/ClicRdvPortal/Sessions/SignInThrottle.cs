using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace ClicRdvPortal.Sessions;

/// <summary>
/// Slows down who guesses passwords, per account and per address, without locking the owner out: an address from
/// which the account signed in before is counted on its own (threats T01 to T03). Attempts are counted when they
/// begin, so that many at once cannot slip past the limit together.
/// </summary>
public sealed class SignInThrottle(PortalSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan KnownFor = TimeSpan.FromDays(30);

    private readonly ConcurrentDictionary<string, Counter> _counters = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _known = new(StringComparer.Ordinal);

    /// <summary>How many accounts and addresses it remembers anything of.</summary>
    public int Marks => _counters.Count + _known.Count;

    private SignInLimits Limits => settings.Portal.SignIn;

    /// <summary>Begins an attempt, or says how long to wait before the next one.</summary>
    public Attempt Begin(string email, IPAddress? address)
    {
        var account = AccountOf(email);
        var place = PlaceOf(address);
        var accountAtPlace = account + "@" + place;
        var isKnown = _known.TryGetValue(accountAtPlace, out var until) && until > clock.GetUtcNow();

        (string Key, int Limit)[] counted = isKnown
            ? [("at:" + accountAtPlace, Limits.PerAccount), ("ip:" + place, Limits.PerAddress)]
            : [("at:" + accountAtPlace, Limits.PerAccount), ("ip:" + place, Limits.PerAddress), ("account:" + account, Limits.PerAccount)];

        // The address first: once it is slowed down, its attempts must not count against the accounts it names.
        var begun = new List<Counter>(counted.Length);
        foreach (var (key, limit) in counted.OrderByDescending(pair => pair.Key.StartsWith("ip:", StringComparison.Ordinal)))
        {
            var counter = _counters.GetOrAdd(key, _ => new Counter());
            if (counter.TryCount(limit, clock.GetUtcNow(), Limits.Window, out var wait))
            {
                begun.Add(counter);
                continue;
            }

            begun.ForEach(earlier => earlier.Uncount());
            return new Attempt(wait);
        }

        return new Attempt(this, accountAtPlace, begun, _counters.GetValueOrDefault("ip:" + place));
    }

    /// <summary>Drops counters that no longer matter.</summary>
    public void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, counter) in _counters)
        {
            if (counter.IsOver(now, Limits.Window))
                _counters.TryRemove(key, out _);
        }

        foreach (var (key, until) in _known)
        {
            if (until <= now)
                _known.TryRemove(key, out _);
        }
    }

    private void Remember(string accountAtPlace) => _known[accountAtPlace] = clock.GetUtcNow() + KnownFor;

    // Hashed, so that a memory dump or a debugger does not list who tried to sign in.
    private static string AccountOf(string email) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToUpperInvariant())).AsSpan(0, 16));

    /// <summary>An IPv6 customer owns at least a /64: counting single addresses would give them 2^64 tries.</summary>
    private static string PlaceOf(IPAddress? address)
    {
        if (address is null)
            return "none";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    /// <summary>One attempt under way. Without an end it counts as refused.</summary>
    public sealed class Attempt
    {
        private readonly SignInThrottle? _throttle;
        private readonly string _accountAtPlace = "";
        private readonly List<Counter> _counters = [];
        private readonly Counter? _place;

        internal Attempt(TimeSpan wait) => Wait = wait;

        internal Attempt(SignInThrottle throttle, string accountAtPlace, List<Counter> counters, Counter? place)
        {
            _throttle = throttle;
            _accountAtPlace = accountAtPlace;
            _counters = counters;
            _place = place;
        }

        public bool MayTry => Wait is null;

        /// <summary>How long to wait, when the attempt may not be made.</summary>
        public TimeSpan? Wait { get; }

        /// <summary>Right password: the account starts afresh, the address keeps its other refusals.</summary>
        public void Succeeded()
        {
            foreach (var counter in _counters)
            {
                if (ReferenceEquals(counter, _place))
                    counter.Uncount();
                else
                    counter.Reset();
            }

            _throttle?.Remember(_accountAtPlace);
        }

        /// <summary>The upstream gave no verdict: nothing was guessed.</summary>
        public void NotJudged() => _counters.ForEach(counter => counter.Uncount());
    }

    internal sealed class Counter
    {
        private readonly Lock _lock = new();
        private int _count;
        private DateTimeOffset _last;

        public bool TryCount(int limit, DateTimeOffset now, TimeSpan window, out TimeSpan wait)
        {
            lock (_lock)
            {
                if (_count > 0 && now - _last >= window)
                    _count = 0;

                var over = _count - limit;
                if (over >= 0)
                {
                    // Each further refusal doubles the wait: 30 s, 1 min, 2 min, up to the window.
                    var needed = TimeSpan.FromTicks(Math.Min(window.Ticks, FirstWait.Ticks << Math.Min(over, 16)));
                    wait = _last + needed - now;
                    if (wait > TimeSpan.Zero)
                        return false;
                }

                _count++;
                _last = now;
                wait = TimeSpan.Zero;
                return true;
            }
        }

        public void Uncount()
        {
            lock (_lock)
                _count = Math.Max(0, _count - 1);
        }

        public void Reset()
        {
            lock (_lock)
                _count = 0;
        }

        public bool IsOver(DateTimeOffset now, TimeSpan window)
        {
            lock (_lock)
                return _count == 0 || now - _last >= window;
        }
    }
}
