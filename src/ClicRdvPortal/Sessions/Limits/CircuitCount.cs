using System.Globalization;

namespace ClicRdvPortal.Sessions.Limits;

/// <summary>
/// How many circuits there are (threat T19). Of a person those count that are connected: what a browser that was killed left behind
/// must not keep its tabs from being opened again. In all those count that live, since they are what takes memory; and where that is
/// short none is let in whatever their number (fault F40).
/// </summary>
internal sealed class CircuitCount(PortalSettings settings, CircuitMemory memory)
{
    private readonly Dictionary<string, int> _connected = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private int _living;
    private int _connectedInAll;

    /// <summary>A tab was refused. Raised on any thread.</summary>
    public event EventHandler<CircuitRefusedEventArgs>? Refused;

    public int Living => Volatile.Read(ref _living);

    public int Connected => Volatile.Read(ref _connectedInAll);

    /// <param name="more">How many may be opened beyond the limit.</param>
    public CircuitRefusal Judge(CurrentPerson person, int more = 0)
    {
        var limits = settings.Portal.Circuits;
        CircuitRefusal refusal;
        lock (_lock)
        {
            refusal = _connected.GetValueOrDefault(KeyOf(person)) >= limits.PerPerson + more ? CircuitRefusal.OfPerson
                : _living >= limits.InAll + more || memory.IsFull ? CircuitRefusal.OfPortal
                : CircuitRefusal.None;
        }

        if (refusal != CircuitRefusal.None)
            Refused?.Invoke(this, new CircuitRefusedEventArgs(refusal));
        return refusal;
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
            _connectedInAll += change;
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
