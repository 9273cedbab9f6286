using System.Globalization;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Tests.Hosting.Secrets;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Sessions;

public sealed class PasswordMemoryTests
{
    private const string Password = "demo-Passw0rd";
    private readonly CircuitScopes _scopes = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T56_Nothing_that_hangs_on_a_session_holds_the_password_or_its_hash()
    {
        await using var site = await PortalOverEmulator.StartAsync(_scopes.AddTo);
        using var browser = await site.Portal.SignedInAsync("claire.moreau@example.com", Password, Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        var scope = await _scopes.NextAsync(Stop);
        var session = (await scope.GetRequiredService<UpstreamSession>().FindAsync())!;
        await site.Portal.Services.GetRequiredService<LiveSessions>().LockAsync(session);
        using var unlocked = await browser.UnlockAsync(Password, PortalUrls.Lock(PortalUrls.Groups), Stop);
        var ticket = await site.Portal.Services.GetRequiredService<TicketStore>().RetrieveAsync(session.Key);

        var graph = new ObjectGraph(session, ticket!, scope, scope.GetRequiredService<UpstreamSession>(), site.Portal.Services.GetRequiredService<LiveSessions>());

        Assert.True(graph.Holds(new Canary("key", session.Key)), "What has to be there was not found, so nothing would be.");
        Assert.True(graph.Holds(new Canary("upstream session", session.Credential.RevealSessionId())), "What has to be there was not found, so nothing would be.");
        Assert.False(graph.Holds(new Canary("password", Password)), string.Create(CultureInfo.InvariantCulture, $"The password is within reach, in {graph.Count} objects."));
        Assert.False(graph.Holds(Canary.OfSha1("hash", Password)), "The password's hash is within reach.");
    }
}
