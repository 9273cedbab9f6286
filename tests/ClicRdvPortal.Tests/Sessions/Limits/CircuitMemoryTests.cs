using System.Net;
using ClicRdvPortal.Sessions.Limits;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Time.Testing;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Sessions.Limits;

/// <summary>F40: what happens where memory is short.</summary>
public sealed class CircuitMemoryTests
{
    private const string Page = "/groups/12/calendars";
    private const long Megabyte = 1024 * 1024;
    private readonly Heap _heap = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F40_The_tabs_that_were_cut_off_longest_ago_go_first_and_can_still_resume()
    {
        await using var site = await StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var first = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
        await using var second = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
        await using var connected = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
        await CutOffAsync(site, first, 1);
        await CutOffAsync(site, second, 2);

        _heap.Used = 90 * Megabyte;
        Watch(site).WatchOnce();

        Assert.Equal(1, Disconnected(site).Count);
        Assert.False(await first.ReconnectAsync(browser, Stop));
        Assert.True(await second.ReconnectAsync(browser, Stop));
        await AssertAliveAsync(second);
        await AssertAliveAsync(connected);
    }

    [Fact]
    public async Task F40_At_the_budget_new_tabs_are_refused_politely_until_there_is_room_and_the_others_go_on()
    {
        await using var site = await StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
        using var page = await browser.GetAsync(Page, Stop);
        var html = await page.Content.ReadAsStringAsync(Stop);

        _heap.Used = 100 * Megabyte;
        Watch(site).WatchOnce();
        using var refused = await browser.GetAsync(Page, Stop);
        using var told = await browser.GetAsync(refused.Headers.Location!.OriginalString, Stop);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, told.StatusCode);
        Assert.Contains("Le portail est complet", WebUtility.HtmlDecode(await told.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => browser.OpenCircuitAsync(Page, html, Stop));
        await AssertAliveAsync(tab);
        using var ready = await browser.GetAsync(PortalUrls.ReadyPath, Stop);
        Assert.Equal((HttpStatusCode.OK, "Degraded"), (ready.StatusCode, await ready.Content.ReadAsStringAsync(Stop)));

        _heap.Used = 50 * Megabyte;
        Watch(site).WatchOnce();
        await using var another = await browser.OpenCircuitAsync(Page, cancellationToken: Stop);
    }

    [Fact]
    public void F40_What_is_garbage_does_not_count_and_is_collected_at_most_twice_a_minute()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        var memory = new CircuitMemory(Settings(), _heap, clock);
        (_heap.Used, _heap.Garbage) = (50 * Megabyte, 50 * Megabyte);

        Assert.False(memory.Measure());
        Assert.Equal((50 * Megabyte, 1), (memory.HeapBytes, _heap.Collections));

        _heap.Used = 95 * Megabyte;
        Assert.True(memory.Measure());
        Assert.True(memory.Measure());
        Assert.Equal(1, _heap.Collections);

        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True(memory.Measure());
        Assert.Equal(2, _heap.Collections);
        Assert.False(memory.IsFull);
    }

    [Fact]
    public void F40_Without_a_setting_the_budget_is_a_share_of_the_memory_there_is() =>
        Assert.Equal(600 * Megabyte, new CircuitMemory(Settings(megabytes: null), _heap, TimeProvider.System).Budget);

    /// <summary>The framework has no word for it: what a new version calls its cache shows here.</summary>
    [Fact]
    public async Task F40_The_framework_s_cache_of_disconnected_circuits_is_found()
    {
        await using var site = await StartAsync();

        Assert.True(Disconnected(site).IsReached);
    }

    private static MemoryWatch Watch(PortalOverEmulator site) => site.Portal.Services.GetServices<IHostedService>().OfType<MemoryWatch>().Single();

    private static DisconnectedCircuits Disconnected(PortalOverEmulator site) => site.Portal.Services.GetRequiredService<DisconnectedCircuits>();

    private static async Task CutOffAsync(PortalOverEmulator site, HeadlessCircuit tab, int count)
    {
        await tab.LoseConnectionAsync();
        while (Disconnected(site).Count < count)
            await Task.Yield();
    }

    private static async Task AssertAliveAsync(HeadlessCircuit tab)
    {
        Assert.False(tab.Closed.IsCompleted);
        Assert.False((await tab.InvokeDotNetAsync("None", "None")).Succeeded);
    }

    private static PortalSettings Settings(string? megabytes = "100") => PortalSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("Portal:Circuits:HeapMegabytes", megabytes)]).Build(),
        new HostingEnvironment { EnvironmentName = "Development", ContentRootPath = Path.GetTempPath() }).Settings;

    /// <summary>On a clock that stands still: the watch looks when the test says so.</summary>
    private Task<PortalOverEmulator> StartAsync() => PortalOverEmulator.StartAsync(
        new FakeTimeProvider(EmulatorFixture.Start),
        builder => builder.Services.AddSingleton<HeapGauge>(_heap),
        new KeyValuePair<string, string?>("Portal:Circuits:HeapMegabytes", "100"));

    private sealed class Heap : HeapGauge
    {
        public long Used { get; set; }

        public long Garbage { get; set; }

        public int Collections { get; private set; }

        public override long AvailableBytes => 1000 * Megabyte;

        public override long Bytes() => Used + Garbage;

        public override void Collect() => (Garbage, Collections) = (0, Collections + 1);
    }
}
