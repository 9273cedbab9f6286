using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ClicRdvPortal.Tests.Hosting;

/// <summary>A portal that is stopped while a tab stands open (design decisions 7 and 16).</summary>
public sealed class StopTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waits_is_sent_before_the_server_stops()
    {
        var scopes = new CircuitScopes();
        await using var site = await PortalOverEmulator.StartAsync(scopes.AddTo);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Groups, cancellationToken: Stop);
        var circuit = await scopes.NextAsync(Stop);
        var vevent = site.Emulator.Data.AddVevent(12, 31, "2031-03-10 09:30:00", "2031-03-10 10:15:00", ("type", "Vevent"), ("text", "Réunion")).Id;
        var read = (await circuit.GetRequiredService<VeventDirectory>().GetAsync(12, vevent, Stop)).Value!;
        var outbox = (await circuit.GetRequiredService<SessionOutbox>().FindAsync())!;
        outbox.Add([new VeventWrite { GroupId = 12, AsRead = read, Target = read with { Text = "Conseil" }, DoneAt = read.Start }], [], TimeSpan.FromHours(1));

        var sentWhenStopping = "";
        using var waitNoLonger = new CancellationTokenSource();
        site.Portal.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() =>
        {
            sentWhenStopping = site.Emulator.Data.Vevent(vevent)!.Text("text");
            waitNoLonger.Cancel();
        });
        await site.Portal.StopAsync(waitNoLonger.Token);

        Assert.Equal("Conseil", sentWhenStopping);
    }

    [Fact]
    public async Task The_whole_stop_is_shorter_than_a_hosts_patience()
    {
        await using var site = await PortalOverEmulator.StartAsync();

        Assert.InRange(site.Portal.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(9));
    }
}
