using System.Collections.Concurrent;

namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>What could be copied of people: the circuit they had last, in whatever state it is, and cookies they have signed out of.</summary>
internal sealed class SoakLoot
{
    private readonly ConcurrentDictionary<int, HeadlessCircuit> _circuits = new();
    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<string, string>> _endedCookies = new();

    public void Leave(int person, HeadlessCircuit circuit) => _circuits[person] = circuit;

    public void LeaveCookies(int person, IReadOnlyDictionary<string, string> cookies) => _endedCookies[person] = cookies;

    /// <summary>A circuit of anybody but <paramref name="thief"/>; null when there is none.</summary>
    public HeadlessCircuit? CircuitOfAnother(int thief, Random random) => Drawn(_circuits.Where(pair => pair.Key != thief), random);

    public IReadOnlyDictionary<string, string>? EndedCookies(Random random) => Drawn(_endedCookies, random);

    private static T? Drawn<T>(IEnumerable<KeyValuePair<int, T>> from, Random random)
        where T : class
    {
        var all = from.Select(pair => pair.Value).ToList();
        return all.Count == 0 ? null : all[random.Next(all.Count)];
    }
}
