using System.Text.RegularExpressions;
using ClicRdvPortal.Tests.Architecture;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting.Starting;

/// <summary>What the Dockerfile's own publish command makes, made once for the tests that look at it.</summary>
public sealed partial class PublishedPortal : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-published-").FullName;

    public string Assembly => Path.Combine(_folder, "app", "ClicRdvPortal.dll");

    public string DataPath => Path.Combine(_folder, "data");

    public async ValueTask InitializeAsync()
    {
        var dockerfile = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "Dockerfile"));
        var arguments = Assert.Single(PublishCommand().Matches(dockerfile)).Groups["arguments"].Value.Trim().Split(' ');
        var output = Array.IndexOf(arguments, "--output") + 1;
        Assert.Equal("/app", arguments[output]);
        arguments[output] = Path.Combine(_folder, "app");

        // Build servers outlive the command and would hold its output open.
        await using var publish = ChildProcess.Start(
            "dotnet",
            ["publish", .. arguments],
            SourceTree.Root,
            [new("UseSharedCompilation", "false"), new("MSBUILDDISABLENODEREUSE", "1"), new("DOTNET_CLI_USE_MSBUILD_SERVER", "0")]);
        Assert.True(await publish.WaitForExitAsync(TestContext.Current.CancellationToken) == 0, publish.Output);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex(@"^RUN dotnet publish (?<arguments>.+)$", RegexOptions.Multiline)]
    private static partial Regex PublishCommand();
}
