using System.Net;
using ClicRdvPortal.Store;
using ClicRdvPortal.Tests.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ClicRdvPortal.Tests.Hosting.Operating;

/// <summary>F38: the portal's own database fails or is slow while the portal runs.</summary>
public sealed class StoreOutageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F38_While_the_store_fails_people_sign_in_and_work_and_readiness_says_degraded()
    {
        await using var site = await OperatorSite.StartAsync();
        using var before = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await RenameTablesAsync(site, "", "_gone");

        using var during = await site.Portal.SignedInAsync("hugo.petit@example.com", cancellationToken: Stop);
        foreach (var browser in new[] { before, during })
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(PortalUrls.Calendars(12), Stop)).StatusCode);
            await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
            Assert.Contains("Dr Lemoine", WebUtility.HtmlDecode(tab.PageHtml), StringComparison.Ordinal);
        }

        Assert.Equal("Degraded", await site.StatusAsync("store"));
        using var ready = await during.GetAsync(PortalUrls.ReadyPath, Stop);
        Assert.Equal((HttpStatusCode.OK, "Degraded"), (ready.StatusCode, await ready.Content.ReadAsStringAsync(Stop)));

        await RenameTablesAsync(site, "_gone", "");
        await site.Portal.Services.GetRequiredService<TicketRows>().SweepAsync();
        Assert.Equal("Healthy", await site.StatusAsync("store"));
        await site.Portal.Services.GetRequiredService<TicketRows>().SweepAsync();
        Assert.Equal(["2"], await StoreProcess.AskAsync(site.Portal.DataPath, "SELECT COUNT(*) FROM tickets"));
    }

    [Fact]
    public async Task F38_A_slow_store_is_said_as_well()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        await using var services = new ServiceCollection().AddPortalMeter().BuildServiceProvider();
        var sight = new StoreSight(services.GetRequiredService<PortalMeter>(), clock);
        var started = clock.GetTimestamp();
        clock.Advance(StoreSight.Slow);

        sight.Note(started, isWrite: true, isDone: true);
        Assert.True(sight.Now().IsSlow);

        sight.Note(clock.GetTimestamp(), isWrite: true, isDone: true);
        Assert.False(sight.Now().IsSlow);
    }

    private static async Task RenameTablesAsync(OperatorSite site, string from, string to)
    {
        foreach (var table in new[] { "tickets", "drafts", "preferences", "personal_sets" })
            await StoreProcess.AskAsync(site.Portal.DataPath, $"ALTER TABLE {table}{from} RENAME TO {table}{to}");
    }
}
