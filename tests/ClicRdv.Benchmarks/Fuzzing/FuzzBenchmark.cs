using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers;
using ClicRdvPortal;
using ClicRdvPortal.Tests.Shared.Fuzzing;
using DemoAccount = ClicRdv.Emulator.Seed.DemoAccount;

namespace ClicRdv.Benchmarks.Fuzzing;

/// <summary>
/// A hundred thousand frames and bodies that no page sends, from somebody who is signed in, while a neighbour reads: whether the portal
/// lives, the neighbour is served, nothing fails and nothing is left behind (threat T36).
/// </summary>
internal static class FuzzBenchmark
{
    private const int Seed = 36;
    private const int Frames = 50_000;
    private const int Bodies = 50_000;

    /// <summary>Code, tables and pools of buffers that are made once, by the first of their kind.</summary>
    private const int WarmUp = 20_000;

    private const double HeapAim = 1.1;

    public static async Task<IReadOnlyList<Reading>> MeasureAsync()
    {
        await using var site = await PortalSite.StartAsync();
        using var attacker = site.NewBrowser();
        using var entered = await attacker.SignInAsync(DemoAccount.Hugo.Email, DemoAccount.Hugo.Password);
        using var browser = await site.SignedInAsync();
        await using var neighbour = await Neighbour.OpenAsync(browser);
        await new FuzzRun(site.Portal.Address, Seed + 1000).RunAsync(attacker, neighbour, WarmUp, WarmUp);
        var before = await site.Portal.IdleHeapAsync();
        var circuits = await site.Portal.CircuitsAsync();

        var tally = await new FuzzRun(site.Portal.Address, Seed).RunAsync(attacker, neighbour, Frames, Bodies);

        // Whatever has died answers neither of these.
        var after = await site.Portal.IdleHeapAsync();
        var faults = await site.Portal.FaultsAsync();
        await Console.Error.WriteLineAsync($"circuits held: {circuits} before, {await site.Portal.CircuitsAsync()} after");
        using var page = await browser.GetAsync(PortalUrls.Groups);
        page.EnsureSuccessStatusCode();
        await Console.Error.WriteLineAsync(tally.ToString());
        return
        [
            new($"readings of a neighbour, during {tally.Frames} frames and {tally.Bodies} bodies", Comparison.OfCounts(tally.Neighbour.Asked, tally.Neighbour.Served), "readings", 1),
            new("connections and posts that were neither answered nor dropped", Comparison.OfCounts(tally.Stuck.Count, 0), "times", 1),
            new("posts that ended as a fault, and faults in the log", Comparison.OfCounts(tally.Faults.Count + faults, 0), "times", 1),
            new("heap after against before", new Comparison(after / 1024.0, before / 1024.0, (double)after / before), "KB", HeapAim),
        ];
    }
}
