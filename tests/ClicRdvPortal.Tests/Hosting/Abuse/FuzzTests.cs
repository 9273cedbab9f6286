using System.Text.RegularExpressions;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Tests.Shared.Fuzzing;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting.Abuse;

/// <summary>Against the portal's own program in a process of its own: what kills it would kill the tests otherwise.</summary>
public sealed partial class FuzzTests : IAsyncLifetime
{
    private const string Password = "demo-Passw0rd";
    private readonly string _data = Directory.CreateTempSubdirectory("portal-fuzz-").FullName;
    private readonly TimeSpan _patience = TimeSpan.FromMinutes(1);
    private EmulatorFixture _emulator = null!;
    private PortalProcess _portal = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _emulator = await EmulatorFixture.StartAsync();
        _portal = await PortalProcess.StartAsync(_emulator.Address, _data);
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _emulator.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task T36_Malformed_frames_and_bodies_end_their_connection_and_nothing_else()
    {
        using var attacker = await _portal.SignedInAsync("hugo.petit@example.com", Password, Stop);
        using var browser = await _portal.SignedInAsync("claire.moreau@example.com", Password, Stop);
        await using var neighbour = await Neighbour.OpenAsync(browser, Stop);

        var tally = await new FuzzRun(_portal.Address, seed: 36).RunAsync(attacker, neighbour, frames: 300, bodies: 200);

        Assert.True(tally.Frames >= 300 && tally.Bodies >= 200, tally.ToString());
        Assert.Empty(tally.Stuck);
        Assert.Empty(tally.Faults);
        Assert.Equal(tally.Neighbour.Asked, tally.Neighbour.Served);
        // During development alone the framework throws what it answers 400 to everywhere else.
        var faults = Fault().Matches(_portal.Output).Select(match => match.Value).Where(fault => !fault.Contains("BadHttpRequestException", StringComparison.Ordinal)).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
        Assert.Equal(0, await _portal.TerminateAsync(Stop));
    }

    [Fact]
    public async Task T36_The_server_itself_hangs_up_on_what_is_no_message()
    {
        using var attacker = await _portal.SignedInAsync("hugo.petit@example.com", Password, Stop);
        var hostile = new HostileFrames(new Random(36));

        // A message whose arguments alone are wrong is left out instead: the framework gives its sender no more than that.
        foreach (var (kind, shakesHands) in new[] { (FrameKind.Oversized, true), (FrameKind.Noise, true), (FrameKind.EndlessLength, true), (FrameKind.WrongArguments, false) })
        {
            using var socket = await HostileSocket.OpenAsync(_portal.Address, attacker.CookieHeader, shakesHands, Stop);
            await socket.SendAsync(hostile.Next(kind), Stop);
            await socket.UntilClosedAsync(waits: true, Stop).WaitAsync(_patience, Stop);
        }

        await using var tab = await attacker.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        Assert.True(tab.Batches > 0);
    }

    /// <summary>An error in the log, with what it says and where it came from.</summary>
    [GeneratedRegex("^(fail|crit):.*(\n .*){0,6}", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fault();
}
