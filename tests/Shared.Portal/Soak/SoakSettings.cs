using Microsoft.AspNetCore.Builder;

namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>How long people are at work, and how many.</summary>
/// <param name="People">At the same time, each at a computer of their own.</param>
/// <param name="Operations">Of all of them together.</param>
public sealed record SoakSettings(int People, int Operations)
{
    /// <summary>The same draws the same operations for each person; how they interleave is chance.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether upstream's answers go wrong now and then, each in its own way.</summary>
    public bool Faults { get; init; }

    /// <summary>A portal other than it is, for a run that has to find something.</summary>
    public Action<WebApplicationBuilder> Configure { get; init; } = _ => { };
}
