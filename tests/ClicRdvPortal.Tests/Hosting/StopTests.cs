using System.Net;
using ClicRdv.Client;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting;

/// <summary>A portal that is stopped while tabs stand open (design decisions 7 and 16, fault F33).</summary>
public sealed class StopTests
{
    private readonly CircuitScopes _scopes = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waits_is_sent_before_the_server_stops()
    {
        await using var site = await PortalOverEmulator.StartAsync(_scopes.AddTo);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Groups, cancellationToken: Stop);
        var circuit = await _scopes.NextAsync(Stop);
        var vevent = site.Emulator.Data.AddVevent(12, 31, "2031-03-10 09:30:00", "2031-03-10 10:15:00", ("type", "Vevent"), ("text", "Réunion")).Id;
        var read = (await circuit.GetRequiredService<VeventDirectory>().GetAsync(12, vevent, Stop)).Value!;
        var outbox = (await circuit.GetRequiredService<SessionOutbox>().FindAsync())!;
        outbox.Add([new VeventWrite { GroupId = 12, AsRead = read, Target = read with { Text = "Conseil" }, DoneAt = read.Start }], [], TimeSpan.FromHours(1));

        var sentWhenStopping = "";
        site.Portal.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() =>
            sentWhenStopping = site.Emulator.Data.Vevent(vevent)!.Text("text"));
        await site.Portal.StopAsync(Stop);

        Assert.Equal("Conseil", sentWhenStopping);
    }

    [Fact]
    public async Task F33_A_save_under_way_ends_before_its_page_is_paused_and_nobody_new_comes_in()
    {
        await using var site = await PortalOverEmulator.StartAsync(_scopes.AddTo, new KeyValuePair<string, string?>("Portal:StopWithin", "00:05:00"));
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var idle = await browser.OpenCircuitAsync(PortalUrls.Groups, cancellationToken: Stop);
        await _scopes.NextAsync(Stop);
        await using var saving = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        var calendars = (await _scopes.NextAsync(Stop)).GetRequiredService<CalendarDirectory>();
        var read = await calendars.GetAsync(12, 31, Stop);
        var held = site.Upstream.InjectFault(Fault.Hold() with { Method = "PUT", Times = 1 });
        var saved = calendars.SaveAsync(read.Value!, new CalendarChanges { City = "Saumur" }, Stop);
        await held.WaitForHitsAsync(1, Stop);

        var stopped = site.Portal.StopAsync(Stop);
        await idle.Paused.WaitAsync(Stop);

        Assert.False(saving.Paused.IsCompleted);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(browser, PortalUrls.ReadyPath));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, PortalUrls.LivePath));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(browser, "/_blazor/negotiate"));
        using var page = await browser.GetAsync(PortalUrls.Calendars(12), Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("Le portail redémarre", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);

        site.Upstream.RemoveFault(held.Id);
        Assert.Equal("Saumur", (await saved).Value!.Current.City);
        await saving.Paused.WaitAsync(Stop);
        await stopped;
        Assert.Equal("Saumur", site.Emulator.Data.Calendar(31)!.Text("city"));
    }

    [Fact]
    public async Task F33_A_page_that_does_not_answer_holds_the_stop_up_no_longer_than_it_may()
    {
        using var log = new RecordingLoggerProvider();
        await using var site = await PortalOverEmulator.StartAsync(
            builder =>
            {
                _scopes.AddTo(builder);
                builder.Logging.AddProvider(log);
            },
            new KeyValuePair<string, string?>("Portal:StopWithin", "00:00:00.5"));
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        var calendars = (await _scopes.NextAsync(Stop)).GetRequiredService<CalendarDirectory>();
        var read = await calendars.GetAsync(12, 31, Stop);
        var held = site.Upstream.InjectFault(Fault.Hold() with { Method = "PUT", Times = 1 });
        var saved = calendars.SaveAsync(read.Value!, new CalendarChanges { City = "Saumur" }, Stop);
        await held.WaitForHitsAsync(1, Stop);

        await site.Portal.StopAsync(Stop);

        Assert.False(tab.Paused.IsCompleted);
        Assert.Contains(log.Lines, line => line.Contains("stops over 1 pages", StringComparison.Ordinal));
        site.Upstream.RemoveFault(held.Id);
        await Record.ExceptionAsync(() => saved);
    }

    private static async Task<HttpStatusCode> StatusAsync(PortalBrowser browser, string path)
    {
        using var answer = await browser.GetAsync(path, Stop);
        return answer.StatusCode;
    }
}
