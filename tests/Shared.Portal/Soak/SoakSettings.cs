using Microsoft.AspNetCore.Builder;
using Person = ClicRdv.Emulator.Seed.DemoAccount;

namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>How long people are at work, and how many.</summary>
/// <param name="People">At the same time, each at a computer of their own.</param>
/// <param name="Operations">Of all of them together.</param>
public sealed record SoakSettings(int People, int Operations)
{
    /// <summary>The same draws the same operations for each person; how they interleave is chance.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// Goes on where upstream has ended somebody's session, their tabs standing open. False where it cannot: they then sign in anew.
    /// </summary>
    public Func<PortalBrowser, Person, Task<bool>> RenewAsync { get; init; } = (_, _) => Task.FromResult(false);

    /// <summary>A portal other than it is, for a run that has to find something.</summary>
    public Action<WebApplicationBuilder> Configure { get; init; } = _ => { };
}
