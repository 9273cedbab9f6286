using System.Diagnostics;
using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers;
using ClicRdvPortal;
using ClicRdvPortal.Tests.Shared;
using Tests.Shared;

namespace ClicRdv.Benchmarks.Stopping;

/// <summary>
/// The portal's own program with a hundred pages open, half of them on a form, is told to stop as hosts do: how long until it is gone, and
/// how many pages were left something to resume from.
/// </summary>
internal static class StopBenchmark
{
    private const int Pages = 100;
    private const double Within = 1;

    public static async Task<IReadOnlyList<Reading>> MeasureAsync()
    {
        var data = Directory.CreateTempSubdirectory("portal-stop-").FullName;
        try
        {
            await using var emulator = await EmulatorFixture.StartAsync();
            await using var portal = await PortalProcess.StartAsync(emulator.Address, data);
            var browsers = new List<PortalBrowser>();
            var tabs = new List<HeadlessCircuit>();
            for (var i = 0; i < Pages; i++)
            {
                browsers.Add(await portal.SignedInAsync(PortalSite.Person.Email, PortalSite.Person.Password));
                tabs.Add(await browsers[^1].OpenCircuitAsync(PortalUrls.Calendars(12) + (i % 2 == 0 ? "" : "?open=31")));
            }

            var watch = Stopwatch.StartNew();
            var exit = await portal.TerminateAsync();
            var took = watch.Elapsed;
            if (exit != 0)
                throw new InvalidOperationException($"The portal ended with {exit}: {portal.Output}");

            var paused = tabs.Count(tab => tab.Paused.IsCompleted && tab.Carried.State.Length > 0);
            foreach (var tab in tabs)
                await tab.DisposeAsync();
            browsers.ForEach(browser => browser.Dispose());
            var allowed = new PortalOptions().StopWithin;
            return
            [
                new($"SIGTERM to gone, {Pages} pages open", new Comparison(took.TotalMilliseconds, allowed.TotalMilliseconds, took / allowed), "ms", Within),
                new("pages that were left nothing to resume from", Comparison.OfCounts(Pages - paused, 0), "pages", Within),
            ];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
