using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Tests.Shared;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting.Starting;

/// <summary>The portal as a process of its own that is told to stop, or killed (faults F33 and F34).</summary>
public sealed partial class SignalTests : IDisposable
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

    [Theory]
    [InlineData(FaultMoment.Before)]
    [InlineData(FaultMoment.After)]
    public async Task F34_A_save_that_a_kill_cut_off_is_claimed_by_nobody_and_pages_show_what_stands_upstream(FaultMoment moment)
    {
        const string Page = "/groups/12/calendars?open=31";
        await using var emulator = await EmulatorFixture.StartAsync();
        await using var killed = await PortalProcess.StartAsync(emulator.Address, _data);
        using var browser = await SignedInAsync(killed);
        await using var tab = await browser.OpenCircuitAsync(Page, keepFrames: true, Stop);
        await tab.WaitForFrameAsync("calendar-form", 0);
        await tab.TypeAsync("calendar-City", "Saumur");
        var held = emulator.Control.InjectFault(Fault.Hold(moment) with { Method = "PUT", Times = 1 });
        var saving = tab.SubmitAsync("calendar-form");
        await held.WaitForHitsAsync(1, Stop);

        await killed.KillAsync(Stop);
        Assert.NotEmpty(await tab.Closed.WaitAsync(Stop));
        emulator.Control.RemoveFault(held.Id);
        await using var portal = await PortalProcess.StartAsync(emulator.Address, _data, killed.Address.Port);
        await using var next = await browser.OpenCircuitAsync(Page, keepFrames: true, Stop);

        Assert.DoesNotContain(tab.Frames, IsClaim);
        Assert.DoesNotContain(next.Frames, IsClaim);
        Assert.Equal(emulator.Data.Calendar(31)!.Text("city"), CityIn(next.PageHtml));
        Assert.Equal(moment == FaultMoment.After, emulator.Data.Calendar(31)!.Text("city") == "Saumur");
        Assert.Equal(1, emulator.Control.CountRequests(request => request.Method == "PUT"));

        await next.WaitForFrameAsync("calendar-form", 0);
        await next.TypeAsync("calendar-City", "Chinon");
        await next.SubmitAsync("calendar-form");

        Assert.Contains(next.Frames, IsClaim);
        Assert.Equal("Chinon", emulator.Data.Calendar(31)!.Text("city"));
        await Assert.ThrowsAnyAsync<Exception>(() => saving);
    }

    private static Task<PortalBrowser> SignedInAsync(PortalProcess portal) => portal.SignedInAsync("claire.moreau@example.com", "demo-Passw0rd", Stop);

    private static bool IsClaim(byte[] frame) => Encoding.UTF8.GetString(frame).Contains("est enregistré", StringComparison.Ordinal);

    private static string CityIn(string html) => WebUtility.HtmlDecode(City().Match(html).Groups[1].Value);

    [GeneratedRegex("<input id=\"calendar-City\"[^>]*? value=\"([^\"]*)\"")]
    private static partial Regex City();
}
