using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using ClicRdvPortal.Tests.Architecture;
using ClicRdvPortal.Tests.Hosting.Secrets;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClicRdvPortal.Tests.Hosting.Starting;

public sealed partial class StartTests
{
    private static readonly Uri NoUpstream = new("http://127.0.0.1:9");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void T61_The_runtime_is_one_whose_login_cookies_cannot_be_forged() =>
        Assert.Null(RuntimeFloor.FaultOf(Environment.Version));

    [Fact]
    public void T61_On_an_older_runtime_the_portal_does_not_start_and_says_why()
    {
        Assert.Contains("CVE-2026-40372", RuntimeFloor.FaultOf(new Version(10, 0, 6)), StringComparison.Ordinal);
        Assert.Null(RuntimeFloor.FaultOf(new Version(10, 0, 7)));
    }

    [Fact]
    public async Task T61_The_test_command_audits_the_packages() =>
        Assert.Contains("bash tests/audit || exit 1", await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "tests/run"), Stop), StringComparison.Ordinal);

    [Fact]
    public async Task T61_The_build_fails_on_packages_with_known_holes()
    {
        var properties = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "Directory.Build.props"), Stop);

        Assert.Contains("<NuGetAuditMode>all</NuGetAuditMode>", properties, StringComparison.Ordinal);
        Assert.Contains("<NuGetAuditLevel>low</NuGetAuditLevel>", properties, StringComparison.Ordinal);
        Assert.DoesNotMatch("NU190", properties);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Testing")]
    public async Task Static_files_come_from_the_root_of_the_repository_without_a_publish_too(string environment)
    {
        await using var portal = await PortalHost.StartAsync(NoUpstream, builder => builder.Environment.EnvironmentName = environment);
        using var browser = portal.NewBrowser();
        using var login = await browser.GetAsync(PortalUrls.LoginPath, Stop);
        var fingerprinted = Assert.Single(Favicon().Matches(await login.Content.ReadAsStringAsync(Stop))).Groups[1].Value;
        var source = await File.ReadAllBytesAsync(Path.Combine(SourceTree.Root, "wwwroot/favicon.svg"), Stop);
        foreach (var path in new[] { "/favicon.svg", "/" + fingerprinted })
        {
            using var answer = await browser.GetAsync(path, Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(source, await answer.Content.ReadAsByteArrayAsync(Stop));
        }
    }

    [Fact]
    public async Task One_sheet_holds_the_shared_ones_and_those_of_the_components()
    {
        await using var portal = await PortalHost.StartAsync(NoUpstream);
        using var browser = portal.NewBrowser();

        using var answer = await browser.GetAsync("/portal.css", Stop);
        var sheet = await answer.Content.ReadAsStringAsync(Stop);

        foreach (var file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "wwwroot/css")))
            Assert.Contains((await File.ReadAllTextAsync(file, Stop)).Trim(), sheet, StringComparison.Ordinal);
        Assert.Matches(@"\.planner-title\[b-\w+\]", sheet);
    }

    [Fact]
    public async Task A_busy_port_of_the_demonstration_is_replaced_by_a_free_one_and_said()
    {
        using var occupant = Occupy(5081);
        using var log = new CapturedLog();
        await using var portal = await PortalHost.StartAsync(
            NoUpstream,
            builder => builder.Logging.AddProvider(log),
            new("Demo:Enabled", "true"),
            new("Logging:LogLevel:Default", "Information"));

        var demo = portal.Services.GetRequiredService<DemoNotice>();
        using var browser = await portal.SignedInAsync(cancellationToken: Stop);

        Assert.True(demo.PortWasBusy);
        Assert.NotEqual(5081, demo.Emulator!.Port);
        Assert.Contains(log.Lines, line => line.Contains($"{demo.Emulator} (its usual port is taken)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_portal_listens_where_the_environment_says()
    {
        var data = Directory.CreateTempSubdirectory("portal-start-").FullName;
        await using var portal = ChildProcess.StartAssembly(
            typeof(PortalApp).Assembly.Location,
            [],
            new("ASPNETCORE_URLS", "http://127.0.0.1:0"),
            new("ASPNETCORE_ENVIRONMENT", "Development"),
            new("Portal__DataPath", data));

        var line = await portal.WaitForLineAsync(text => text.Contains("The portal answers at", StringComparison.Ordinal));

        Assert.Matches(@"http://127\.0\.0\.1:\d+$", line);
        Assert.DoesNotContain(":5080", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_emulator_listens_where_the_environment_says()
    {
        await using var emulator = ChildProcess.StartAssembly(
            typeof(ClicRdv.Emulator.EmulatorHost).Assembly.Location, [], new KeyValuePair<string, string>("ASPNETCORE_URLS", "http://127.0.0.1:0"));

        var line = await emulator.WaitForLineAsync(text => text.Contains("http://127.0.0.1:", StringComparison.Ordinal));

        Assert.DoesNotContain(":5081", line, StringComparison.Ordinal);
    }

    /// <summary>Nothing, when somebody else has the port already: it is as busy.</summary>
    private static TcpListener? Occupy(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            return null;
        }
    }

    [GeneratedRegex("href=\"/?(favicon\\.[a-z0-9]+\\.svg)\"")]
    private static partial Regex Favicon();
}
