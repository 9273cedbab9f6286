using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Hosting.Operating;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Hosting.Operating;

/// <summary>T60: what the operator is told, and that nobody else is.</summary>
public sealed class OperatorPortTests
{
    private static readonly Uri NoUpstream = new("http://127.0.0.1:9");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T60_The_operator_is_told_every_check_and_the_public_one_word()
    {
        await using var site = await OperatorSite.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);

        foreach (var name in new[] { "store", "keys", "upstream", "circuits", "threads", "stopping" })
            Assert.Equal("Healthy", await site.StatusAsync(name));
        var circuits = await site.CheckAsync("circuits");
        Assert.Equal(1000, circuits.GetProperty("limit").GetInt32());
        Assert.True(circuits.GetProperty("heapBytes").GetInt64() > 0);
        Assert.True(circuits.GetProperty("heapBudgetBytes").GetInt64() > circuits.GetProperty("heapBytes").GetInt64());
        foreach (var path in new[] { PortalUrls.LivePath, PortalUrls.ReadyPath, PortalUrls.ReadyPath + "?details=1" })
            Assert.Equal("Healthy", await (await browser.GetAsync(path, Stop)).Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/login")]
    [InlineData("/groups")]
    [InlineData("/portal.css")]
    [InlineData("/_blazor/negotiate")]
    [InlineData("/_framework/blazor.web.js")]
    public async Task T60_Nothing_of_the_portal_is_on_the_operator_s_port(string path)
    {
        await using var site = await OperatorSite.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task T60_Nothing_of_the_operator_is_on_the_portal_s_port_whatever_host_is_asked_for()
    {
        await using var site = await OperatorSite.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, OperatorServer.MetricsPath);
        request.Headers.Host = site.Address.Authority;

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(OperatorServer.MetricsPath, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(request, Stop)).StatusCode);
    }

    [Fact]
    public async Task T60_Without_the_setting_there_is_no_such_port()
    {
        await using var portal = await PortalHost.StartAsync(NoUpstream);

        Assert.Null(portal.Services.GetRequiredService<OperatorServer>().Address);
        Assert.Null(portal.Services.GetService<OpenTelemetry.Metrics.MeterProvider>());
    }

    [Fact]
    public async Task A_port_that_another_program_has_stops_the_start_with_its_setting()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");

        var fault = await Assert.ThrowsAsync<FaultySettingsException>(() => PortalHost.StartAsync(NoUpstream, settings: [new("Portal:OperatorUrl", taken)]));

        Assert.Equal("Portal:OperatorUrl", Assert.Single(fault.Faults).Key);
    }

    [Fact]
    public async Task An_upstream_that_gives_no_answer_is_seen_in_what_people_met_and_seen_to_be_back()
    {
        await using var site = await OperatorSite.StartAsync();
        site.Site.Upstream.InjectFault(Fault.Status(500) with { Path = "sessions/login", Times = 3 });
        using var browser = site.Portal.NewBrowser();
        for (var attempt = 0; attempt < 3; attempt++)
            (await browser.SignInAsync("claire.moreau@example.com", "demo-Passw0rd", cancellationToken: Stop)).Dispose();

        var check = await site.CheckAsync("upstream");
        Assert.Equal("Degraded", check.GetProperty("status").GetString());
        Assert.Equal(3, check.GetProperty("failuresInTurn").GetInt32());
        Assert.Equal("Unreachable", check.GetProperty("failure").GetString());
        using var ready = await browser.GetAsync(PortalUrls.ReadyPath, Stop);
        Assert.Equal((HttpStatusCode.OK, "Degraded"), (ready.StatusCode, await ready.Content.ReadAsStringAsync(Stop)));

        using var again = await site.Portal.SignedInAsync(cancellationToken: Stop);
        Assert.Equal("Healthy", await site.StatusAsync("upstream"));
    }

    [Fact]
    public async Task Keys_that_could_not_be_written_are_seen_before_the_next_one_is_due()
    {
        await using var site = await OperatorSite.StartAsync();
        Directory.Delete(Path.Combine(site.Portal.DataPath, "keys"), recursive: true);

        var check = await site.CheckAsync("keys");

        Assert.Equal("Degraded", check.GetProperty("status").GetString());
        Assert.Contains("DirectoryNotFoundException", check.GetProperty("says").GetString(), StringComparison.Ordinal);
    }
}
