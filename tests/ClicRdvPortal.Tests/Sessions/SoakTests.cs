using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Tests.Shared.Soak;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tests.Shared;
using Person = ClicRdv.Emulator.Seed.DemoAccount;

namespace ClicRdvPortal.Tests.Sessions;

/// <summary>A short run of what the benchmark <c>soak</c> does at length, and proof that it would find something.</summary>
public sealed class SoakTests
{
    [Fact]
    public async Task Whatever_people_do_at_the_same_time_nobody_is_shown_or_does_anything_of_anothers()
    {
        var tally = await SoakRun.RunAsync(new SoakSettings(People: 10, Operations: 500));

        TestContext.Current.TestOutputHelper?.WriteLine(tally.ToString());
        Assert.Empty(tally.Violations);
        Assert.Empty(tally.Failures);
        Assert.True(tally.Own > 500, tally.ToString());
        Assert.True(tally.CallsOfSomebody > 300, tally.ToString());
    }

    [Fact]
    public async Task F15_Whatever_goes_wrong_upstream_what_people_are_told_of_their_writes_is_true()
    {
        var tally = await SoakRun.RunAsync(new SoakSettings(People: 10, Operations: 500) { Faults = true });

        TestContext.Current.TestOutputHelper?.WriteLine(tally.ToString());
        Assert.Empty(tally.Violations);
        Assert.Empty(tally.Failures);
        Assert.True(tally.Told.Values.Sum() > 5, tally.ToString());
        Assert.True(tally.Claims > 5, tally.ToString());
    }

    [Fact]
    public async Task A_portal_that_mixes_sign_ins_up_is_found_out()
    {
        var tally = await SoakRun.RunAsync(new SoakSettings(People: 6, Operations: 60)
        {
            Configure = builder => builder.Services.AddSingleton<IDistributedCache, MixingCache>(),
        });

        TestContext.Current.TestOutputHelper?.WriteLine(tally.ToString());
        Assert.Contains(SoakViolation.PageOfAnother, tally.Violations.Keys);
        Assert.Contains(SoakViolation.FrameOfAnother, tally.Violations.Keys);
        Assert.Contains(SoakViolation.CallAsAnother, tally.Violations.Keys);
    }

    [Fact]
    public async Task A_page_in_front_of_somebody_elses_eyes_is_found_out()
    {
        await using var site = await PortalOverEmulator.StartAsync(await EmulatorFixture.StartAsync(options => SoakScene.Configure(options, 2)));
        _ = new SoakScene(site.Upstream, 2);
        using var browser = await site.Portal.SignedInAsync(Person.Staff(1).Email, cancellationToken: TestContext.Current.CancellationToken);
        using var page = await browser.GetAsync(PortalUrls.Calendars(SoakScene.SharedGroup), TestContext.Current.CancellationToken);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var tally = new SoakTally();

        Assert.True(new SoakEyes(tally, 1).SeePage(html));
        Assert.Empty(tally.Violations);
        Assert.False(new SoakEyes(tally, 2).SeePage(html));
        Assert.Equal(1, Assert.Single(tally.Violations).Value);
    }

    /// <summary>Tickets under a key that is cut short: whoever signs in takes the place of somebody else.</summary>
    private sealed class MixingCache() : MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())), IDistributedCache
    {
        Task<byte[]?> IDistributedCache.GetAsync(string key, CancellationToken token) => GetAsync(Short(key), token);

        Task IDistributedCache.SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token) =>
            SetAsync(Short(key), value, options, token);

        Task IDistributedCache.RemoveAsync(string key, CancellationToken token) => RemoveAsync(Short(key), token);

        private static string Short(string key) => key[^1] < '8' ? "a" : "b";
    }
}
