using ClicRdvPortal.Tests.Shared;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting.Starting;

/// <summary>The portal as a process of its own that is told to stop, or killed (faults F33 and F34).</summary>
public sealed class SignalTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("portal-signal-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task F33_A_portal_that_is_told_to_stop_pauses_every_page_and_is_gone()
    {
        await using var emulator = await EmulatorFixture.StartAsync();
        await using var portal = await PortalProcess.StartAsync(emulator.Address, _data);
        using var browser = await SignedInAsync(portal);
        var tabs = new List<HeadlessCircuit>();
        for (var i = 0; i < 6; i++)
            tabs.Add(await browser.OpenCircuitAsync(PortalUrls.Calendars(12) + (i % 2 == 0 ? "" : "?open=31"), cancellationToken: Stop));

        Assert.Equal(0, await portal.TerminateAsync(Stop));

        await Task.WhenAll(tabs.Select(tab => tab.Paused)).WaitAsync(Stop);
        Assert.All(tabs, tab => Assert.NotEmpty(tab.Carried.State));
        Assert.DoesNotContain("could not be paused", portal.Output, StringComparison.Ordinal);
        foreach (var tab in tabs)
            await tab.DisposeAsync();
    }

    [Fact]
    public async Task F34_After_a_kill_a_page_is_told_that_nothing_is_left_of_it()
    {
        await using var emulator = await EmulatorFixture.StartAsync();
        await using var killed = await PortalProcess.StartAsync(emulator.Address, _data);
        using var browser = await SignedInAsync(killed);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12) + "?open=31", cancellationToken: Stop);
        await killed.KillAsync(Stop);
        Assert.NotEmpty(await tab.Closed.WaitAsync(Stop));

        await using var portal = await PortalProcess.StartAsync(emulator.Address, _data, killed.Address.Port);

        Assert.False(await tab.ReconnectAsync(browser, Stop));
        Assert.False(await tab.ResumeAsync(browser, Stop));
    }

    private static Task<PortalBrowser> SignedInAsync(PortalProcess portal) => portal.SignedInAsync("claire.moreau@example.com", "demo-Passw0rd", Stop);
}
