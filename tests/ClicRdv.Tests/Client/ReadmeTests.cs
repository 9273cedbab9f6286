using ClicRdv.Emulator.Seed;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tests.Shared;

namespace ClicRdv.Client.Tests;

public sealed class ReadmeTests
{
    private static readonly string Root = RepositoryRoot.Path;

    [Fact]
    public async Task The_example_is_the_one_that_is_compiled_here()
    {
        var readme = await LinesAsync("src", "ClicRdv.Client", "README.md");
        var source = await LinesAsync("tests", "ClicRdv.Tests", "Client", "ReadmeExample.cs");
        var printed = Between(readme, "```csharp", "```");
        var compiled = Between(source, "// <example>", "// </example>").Select(line => line.Length > 8 ? line[8..] : "");

        Assert.Equal(compiled, printed);
        Assert.InRange(printed.Count(line => line.Length > 0), 8, 11);
    }

    [Fact]
    public async Task The_example_does_what_it_says()
    {
        await using var upstream = await EmulatorFixture.StartAsync();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ClicRdv:BaseUrl"] = upstream.Address.ToString(),
                ["ClicRdv:ApiKey"] = upstream.Options.ApiKey,
            })
            .Build();

        var phone = await ReadmeExample.RunAsync(new ServiceCollection(), configuration, DemoAccount.Claire.Email, DemoAccount.Claire.Password);

        Assert.Equal("01 99 00 12 34", phone);
    }

    private static Task<string[]> LinesAsync(params string[] path) => File.ReadAllLinesAsync(Path.Combine([Root, .. path]), Calls.Stop);

    private static List<string> Between(string[] lines, string first, string last)
    {
        var start = Array.FindIndex(lines, line => line.Trim() == first) + 1;
        var end = Array.FindIndex(lines, start, line => line.Trim() == last);
        return [.. lines[start..end]];
    }
}
