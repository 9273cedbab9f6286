using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Protocol.Authentication;

/// <summary>Open sessions, in memory only: a restart signs everybody out. One dies after an hour without activity (clicrdv-api §3.3).</summary>
internal sealed class SessionStore(EmulatorClock clock)
{
    private static readonly TimeSpan Inactivity = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Session> _sessions = new(StringComparer.Ordinal);
    private bool _rotateNext;
    private bool _keepRotated;

    /// <summary>24 hexadecimal characters, as in the sample [docs: api-authentification].</summary>
    public string Open(Person person)
    {
        lock (_gate)
        {
            return Add(person);
        }
    }

    /// <summary>The person of a live session; the call counts as activity.</summary>
    public bool TryUse(string id, [NotNullWhen(true)] out Person? person)
    {
        lock (_gate)
        {
            person = null;
            if (!_sessions.TryGetValue(id, out var session))
            {
                return false;
            }

            var now = clock.Now;
            if (now - session.LastUse >= Inactivity)
            {
                _sessions.Remove(id);
                return false;
            }

            session.LastUse = now;
            person = session.Person;
            return true;
        }
    }

    /// <summary>A new id for the session once <see cref="RotateNext"/> asked for it, otherwise null.</summary>
    public string? Rotate(string id)
    {
        lock (_gate)
        {
            if (!_rotateNext || !_sessions.TryGetValue(id, out var session))
            {
                return null;
            }

            _rotateNext = false;
            if (!_keepRotated)
            {
                _sessions.Remove(id);
            }

            return Add(session.Person);
        }
    }

    public void RotateNext(bool keepOld)
    {
        lock (_gate)
        {
            (_rotateNext, _keepRotated) = (true, keepOld);
        }
    }

    /// <summary>Ends the sessions of one pro, or all of them; says how many there were.</summary>
    public int Expire(long? proId = null)
    {
        lock (_gate)
        {
            var ended = _sessions.Where(session => proId is null || session.Value.Person == session.Value.Person with { Profile = Profile.Pro, Id = proId.Value })
                .Select(session => session.Key).ToArray();
            return ended.Count(_sessions.Remove);
        }
    }

    public void End(string id)
    {
        lock (_gate)
        {
            _sessions.Remove(id);
        }
    }

    public IReadOnlyList<string> IdsOf(long proId)
    {
        lock (_gate)
        {
            return [.. _sessions.Where(session => session.Value.Person is { Profile: Profile.Pro } person && person.Id == proId).Select(session => session.Key)];
        }
    }

    public void Reset()
    {
        lock (_gate)
        {
            _sessions.Clear();
            _rotateNext = false;
        }
    }

    private string Add(Person person)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        _sessions.Add(id, new Session(person) { LastUse = clock.Now });
        return id;
    }

    private sealed class Session(Person person)
    {
        public Person Person { get; } = person;

        public DateTimeOffset LastUse { get; set; }
    }
}
