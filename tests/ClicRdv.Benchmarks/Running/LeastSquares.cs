namespace ClicRdv.Benchmarks.Running;

/// <summary>The straight line nearest to figures that were taken one after the other.</summary>
internal static class LeastSquares
{
    /// <summary>How much it rises from one figure to the next.</summary>
    public static double Slope(IReadOnlyList<double> figures)
    {
        var middle = (figures.Count - 1) / 2d;
        var mean = figures.Average();
        return figures.Select((figure, index) => (index - middle) * (figure - mean)).Sum()
            / Enumerable.Range(0, figures.Count).Sum(index => (index - middle) * (index - middle));
    }
}
