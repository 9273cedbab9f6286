using System.Text.Json;
using System.Text.RegularExpressions;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting.Starting;

/// <summary>What the portal's own program writes to its console.</summary>
public sealed partial class ConsoleTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("portal-console-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task T50_By_itself_the_portal_writes_an_event_a_line()
    {
        await using var portal = await StartAsync();

        Assert.All(portal.Output.Split('\n'), line => Assert.Matches(Line(), line));
        Assert.DoesNotContain("Microsoft.AspNetCore.Hosting", portal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T50_For_a_log_store_it_writes_json_with_event_ids()
    {
        await using var portal = await StartAsync(new KeyValuePair<string, string>("Logging__Console__FormatterName", "json"));

        var events = portal.Output.Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("EventId").GetInt32()).ToList();
        Assert.Contains(4600, events);
    }

    private async Task<ChildProcess> StartAsync(params KeyValuePair<string, string>[] settings)
    {
        var process = ChildProcess.StartAssembly(
            typeof(PortalApp).Assembly.Location,
            [],
            [
                new("ASPNETCORE_ENVIRONMENT", "Development"), new("ASPNETCORE_URLS", "http://127.0.0.1:0"), new("ClicRdv__ApiKey", "key"),
                new("Portal__DataPath", _data), .. settings,
            ]);
        try
        {
            await process.WaitForLineAsync(line => line.Contains("The portal answers at", StringComparison.Ordinal));
            return process;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (?:trce|dbug|info|warn|fail|crit) \d+ (?:\[[^]]+\] )?[\w.]+: ")]
    private static partial Regex Line();
}
