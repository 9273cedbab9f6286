using System.Diagnostics;
using ClicRdv.Emulator.Seed;

namespace ClicRdv.Emulator.Tests;

/// <summary>What clients written years ago in other languages do, in plain curl (clicrdv-api §5.4, §7, §14 to §16).</summary>
public sealed class OldClientTests : EmulatorTest
{
    [Theory]
    [InlineData("one-page-too-many.sh")]
    [InlineData("text-in-numbers.sh")]
    [InlineData("sync-agenda.sh")]
    [InlineData("book-online.sh")]
    public async Task An_old_client_finds_what_it_expects(string script)
    {
        var (code, errors) = await RunAsync(script);

        Assert.True(code == 0, errors);
        Assert.Equal(0, Emulator.Control.CompatibilityUses);
    }

    [Theory]
    [InlineData("key-in-body.sh", 2)]
    [InlineData("key-left-out.sh", 1)]
    public async Task One_that_puts_the_key_elsewhere_needs_compatibility(string script, int uses)
    {
        var refused = await RunAsync(script);
        Assert.Equal(1, refused.Code);
        Assert.Contains("got 401", refused.Errors);

        Emulator.Control.Compatibility = true;
        var (code, errors) = await RunAsync(script);

        Assert.True(code == 0, errors);
        Assert.Equal(uses, Emulator.Control.CompatibilityUses);
    }

    private async Task<(int Code, string Errors)> RunAsync(string script)
    {
        if (!Exists("bash") || !Exists("curl"))
        {
            Assert.Skip("bash and curl are needed to play old clients.");
        }

        var start = new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "Emulator", "OldClients", script)])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["BASE"] = Emulator.Address.GetLeftPart(UriPartial.Authority);
        start.Environment["KEY"] = Emulator.Options.ApiKey;
        start.Environment["PERSON"] = $"{DemoAccount.Claire.Email}:{DemoAccount.SharedPassword}";
        start.Environment["SHA1"] = Sha1;
        start.Environment["no_proxy"] = "127.0.0.1";
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, errors);
    }

    private static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
