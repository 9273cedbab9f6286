namespace ClicRdv.Client.Tests;

/// <summary>What others may build on is listed in a file, so that no change of it goes unseen.</summary>
public sealed class PublicApiTests
{
    private const string Renew = "RENEW_PUBLIC_API";

    [Fact]
    public async Task The_public_members_are_those_that_are_listed()
    {
        var file = Path.Combine(RepositoryRoot.Path, "src", "ClicRdv.Client", "PublicApi.txt");
        var actual = PublicApi.Lines(typeof(ClicRdvClient).Assembly);
        if (Environment.GetEnvironmentVariable(Renew) == "1") await File.WriteAllTextAsync(file, string.Join('\n', actual) + '\n', Calls.Stop);

        var listed = await File.ReadAllLinesAsync(file, Calls.Stop);
        var gone = listed.Except(actual, StringComparer.Ordinal).Select(line => "- " + line);
        var added = actual.Except(listed, StringComparer.Ordinal).Select(line => "+ " + line);

        Assert.True(
            actual.SequenceEqual(listed, StringComparer.Ordinal),
            $"The public members changed:\n{string.Join('\n', gone.Concat(added))}\nWhen that is meant: {Renew}=1 tests/run, or this test alone, renews src/ClicRdv.Client/PublicApi.txt.");
    }
}
