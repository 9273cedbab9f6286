using System.Globalization;

namespace ClicRdvPortal.Sessions.Limits;

/// <summary>
/// How many circuits there are (threat T19). Of a person those count that are connected: what a browser that was killed left behind
/// must not keep its tabs from being opened again. In all those count that live, since they are what takes memory.
/// </summary>
public sealed class CircuitCount(PortalSettings settings)
{
    private readonly Dictionary<string, int> _connected = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private int _living;

    /// <param name="more">How many may be opened beyond the limit.</param>
    public CircuitRefusal Judge(CurrentPerson person, int more = 0)
    {
        var limits = settings.Portal.Circuits;
        lock (_lock)
        {
            if (_connected.GetValueOrDefault(KeyOf(person)) >= limits.PerPerson + more)
                return CircuitRefusal.OfPerson;
            return _living >= limits.InAll + more ? CircuitRefusal.OfPortal : CircuitRefusal.None;
        }
    }

    internal void AddLiving(int change)
    {
        lock (_lock)
            _living += change;
    }

    internal void AddConnected(CurrentPerson person, int change)
    {
        var key = KeyOf(person);
        lock (_lock)
        {
            var count = _connected.GetValueOrDefault(key) + change;
            if (count > 0)
                _connected[key] = count;
            else
                _connected.Remove(key);
        }
    }

    /// <summary>The upstream does not always say a pro's id.</summary>
    private static string KeyOf(CurrentPerson person) =>
        person.ProId > 0 ? person.ProId.ToString(CultureInfo.InvariantCulture) : person.Email;
}
