namespace ClicRdv.Benchmarks.Running;

/// <summary>A figure and what it is held against.</summary>
internal sealed record Comparison(double Measured, double Reference, double Ratio)
{
    /// <summary>Of two counts. Nothing against nothing is as good as it gets.</summary>
    public static Comparison OfCounts(int measured, int fewest) =>
        new(measured, fewest, measured == fewest ? 1 : (double)measured / fewest);

    /// <summary>
    /// Of figures taken in turn: the medians of both, and the median of the pairs' ratios, in which what slowed the
    /// machine for a while has slowed both sides.
    /// </summary>
    public static Comparison OfPairs(IReadOnlyList<(double Measured, double Reference)> pairs) => new(
        Median(pairs.Select(pair => pair.Measured)),
        Median(pairs.Select(pair => pair.Reference)),
        Median(pairs.Select(pair => pair.Measured / pair.Reference)));

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
