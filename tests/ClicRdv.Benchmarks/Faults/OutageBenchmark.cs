using System.Diagnostics;
using System.Security.Cryptography;
using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers;
using ClicRdv.Client;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdv.Benchmarks.Faults;

/// <summary>An upstream that answers nobody: how often it is called all the same, and how soon after its return a page shows something.</summary>
internal static class OutageBenchmark
{
    private const int People = 20;
    private const int Rounds = 6;
    private const double AttemptAim = 1.3;
    private const double ReturnAim = 1.5;
    private const string Shown = "Dr Lemoine";
    private static readonly TimeSpan Out = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // A person alone, who presses the button just after each break: nobody meets more of the trials.
    private static readonly TimeSpan PauseAlone = TimeSpan.FromSeconds(6);
    private static readonly string Path = PortalUrls.Calendars(12);

    public static async Task<IReadOnlyList<Reading>> MeasureAsync()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        var upstream = site.Portal.Services.GetRequiredService<ClicRdvClientFactory>();
        var breakDuration = new ClicRdvClientOptions().BreakDuration;
        var browsers = new List<PortalBrowser>();
        for (var person = 0; person < People; person++)
            browsers.Add(await site.Portal.SignedInAsync(PortalSite.Person.Email, PortalSite.Person.Password));

        var together = await AttemptsAsync(site, upstream, browsers, Pause);
        var alone = await AttemptsAsync(site, upstream, browsers[..1], PauseAlone);
        var refused = await SlowestReturnAsync(site, upstream, browsers, Fault.Status(500));
        var silent = await SlowestReturnAsync(site, upstream, browsers, Fault.NoAnswer());
        browsers.ForEach(browser => browser.Dispose());
        return
        [
            new($"attempts of {People} people in an outage, against what they did", together, "calls", AttemptAim),
            new("attempts of one alone, against what they did", alone, "calls", AttemptAim),
            new($"upstream's return to the first good page, slowest of {Rounds}, after faults (5xx)", Against(refused), "ms", ReturnAim),
            new($"the same, after an upstream that took every call and answered none, slowest of {Rounds}", Against(silent), "ms", ReturnAim),
        ];

        Comparison Against(TimeSpan took) => new(took.TotalMilliseconds, breakDuration.TotalMilliseconds, took / breakDuration);
    }

    private static async Task<Comparison> AttemptsAsync(PortalOverEmulator site, ClicRdvClientFactory upstream, IReadOnlyList<PortalBrowser> browsers, TimeSpan pause)
    {
        await BreakAsync(site, upstream, browsers, Fault.Status(500));
        var before = site.Upstream.CountRequests();
        var (actions, watch) = (0, Stopwatch.StartNew());
        await Task.WhenAll(browsers.Select(async browser =>
        {
            while (watch.Elapsed < Out)
            {
                using var page = await browser.GetAsync(Path);
                Interlocked.Increment(ref actions);
                await Task.Delay(pause);
            }
        }));
        var attempts = site.Upstream.CountRequests() - before;
        await EndAsync(site, upstream, browsers);
        return new Comparison(attempts, actions, (double)attempts / actions);
    }

    /// <summary>Pages stand open and say that upstream does not answer; nobody touches them.</summary>
    private static async Task<TimeSpan> SlowestReturnAsync(PortalOverEmulator site, ClicRdvClientFactory upstream, IReadOnlyList<PortalBrowser> browsers, FaultRule fault)
    {
        var slowest = TimeSpan.Zero;
        for (var round = 0; round < Rounds; round++)
        {
            await BreakAsync(site, upstream, browsers, fault);
            var tabs = new List<HeadlessCircuit>();
            foreach (var browser in browsers)
                tabs.Add(await browser.OpenCircuitAsync(Path, keepFrames: true));

            // At any moment of a break.
            await Task.Delay(TimeSpan.FromMilliseconds(5000 + RandomNumberGenerator.GetInt32(5000)));
            if (tabs.Any(tab => tab.PageHtml.Contains(Shown, StringComparison.Ordinal)))
                throw new InvalidOperationException("A page shows what it cannot know.");
            var watch = Stopwatch.StartNew();
            site.Upstream.ClearFaults();
            await Task.WhenAny(tabs.Select(tab => tab.WaitForFrameAsync(Shown, after: 0)));
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            foreach (var tab in tabs)
                await tab.DisposeAsync();
            await EndAsync(site, upstream, browsers);
        }

        return slowest;
    }

    private static async Task BreakAsync(PortalOverEmulator site, ClicRdvClientFactory upstream, IReadOnlyList<PortalBrowser> browsers, FaultRule fault)
    {
        site.Upstream.InjectFault(fault);

        // What lies ready in a session would be shown without a call: another page of each is asked for until it is known.
        for (var number = 0; !upstream.IsOutage; number++)
            (await browsers[number % browsers.Count].GetAsync(number % 2 == 0 ? Path : PortalUrls.Interventions(12))).Dispose();
    }

    private static async Task EndAsync(PortalOverEmulator site, ClicRdvClientFactory upstream, IReadOnlyList<PortalBrowser> browsers)
    {
        site.Upstream.ClearFaults();
        while (upstream.IsOutage)
        {
            (await browsers[0].GetAsync(Path)).Dispose();
            await Task.Delay(100);
        }
    }
}
