namespace ClicRdv.Benchmarks.Running;

/// <summary>Takes two figures in turn, after some of each that do not count.</summary>
internal static class Pairs
{
    /// <param name="warmUps">Pairs that are thrown away: code is compiled, connections and caches are filled.</param>
    /// <param name="count">Pairs that count.</param>
    /// <param name="measured">Takes the figure once.</param>
    /// <param name="reference">Takes what it is held against once.</param>
    public static async Task<Comparison> MeasureAsync(int warmUps, int count, Func<Task<double>> measured, Func<Task<double>> reference)
    {
        var pairs = new List<(double, double)>(count);
        for (var i = -warmUps; i < count; i++)
        {
            // Each side goes first in every other pair, so that neither always follows the other's garbage.
            var pair = i % 2 == 0
                ? (await measured(), await reference())
                : await ReversedAsync(measured, reference);
            if (i >= 0)
                pairs.Add(pair);
        }

        return Comparison.OfPairs(pairs);
    }

    private static async Task<(double Measured, double Reference)> ReversedAsync(Func<Task<double>> measured, Func<Task<double>> reference)
    {
        var second = await reference();
        return (await measured(), second);
    }
}
