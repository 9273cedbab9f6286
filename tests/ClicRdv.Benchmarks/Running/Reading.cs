namespace ClicRdv.Benchmarks.Running;

/// <summary>One line of a benchmark's table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Figures">The figure, what it is held against, and their ratio.</param>
/// <param name="Unit">Of both figures: <c>calls</c>, <c>ms</c>, <c>KB</c>.</param>
/// <param name="Aim">The ratio that is still good.</param>
internal sealed record Reading(string What, Comparison Figures, string Unit, double Aim)
{
    // Rounded as it is printed, so that a ratio shown as 1.25 does not miss an aim of 1.25.
    public bool IsMet => Math.Round(Figures.Ratio, 2) <= Aim;
}
