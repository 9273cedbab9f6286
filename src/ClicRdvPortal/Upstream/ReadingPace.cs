namespace ClicRdvPortal.Upstream;

/// <summary>
/// How many appointments one person's views may hold over time, all their tabs together. Who opens the largest views one after the other
/// would else take a processor for themselves, and everybody's pages wait for it. Nobody who looks at what they open meets it, since
/// the upstream itself gives a tenth of that in a second.
/// </summary>
public sealed class ReadingPace(TimeProvider clock)
{
    /// <summary>Two of the largest views at once.</summary>
    public const int Burst = 2 * VeventDirectory.MostAtOnce;

    public const int PerSecond = 20_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, (double Left, long At)> _people = [];

    /// <summary>Waits until what the person has taken before is made up for.</summary>
    public Task WaitAsync(long person, CancellationToken cancellationToken)
    {
        double left;
        lock (_lock)
            left = LeftOf(person);
        return left >= 0 ? Task.CompletedTask : Task.Delay(TimeSpan.FromSeconds(-left / PerSecond), clock, cancellationToken);
    }

    public void Take(long person, int records)
    {
        lock (_lock)
            _people[person] = (LeftOf(person) - records, clock.GetTimestamp());
    }

    /// <summary>Forgets whoever has nothing to make up for.</summary>
    public void Sweep()
    {
        lock (_lock)
        {
            foreach (var person in _people.Keys.Where(person => LeftOf(person) >= Burst).ToList())
                _people.Remove(person);
        }
    }

    private double LeftOf(long person) => _people.TryGetValue(person, out var taken)
        ? Math.Min(Burst, taken.Left + (clock.GetElapsedTime(taken.At).TotalSeconds * PerSecond))
        : Burst;
}
