using System.Security.Claims;
using ClicRdv.Client;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Tests.Infrastructure;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Sessions;

/// <summary>The hold of a circuit on its session, below the guards that close a tab on which another person's cookie turns up.</summary>
public sealed class UpstreamSessionTests : PortalContext
{
    private const string HugosKey = "session-of-hugo";

    [Fact]
    public async Task T13_A_circuit_stays_with_the_key_it_began_with()
    {
        var sessions = Services.GetRequiredService<LiveSessions>();
        var hugo = new CurrentPerson(SeedAccount.Hugo.ProId, SeedAccount.Hugo.FirstName, SeedAccount.Hugo.LastName, SeedAccount.Hugo.Email);
        var theirs = sessions.Add(HugosKey, hugo, new SessionCredential("hugo"));
        var browser = new OneBrowser { Person = Session.Person.ToPrincipal("session-that-lapsed", "test") };
        using var circuit = new UpstreamSession(browser, sessions);
        Assert.Null(await circuit.FindAsync());

        browser.Person = hugo.ToPrincipal(HugosKey, "test");

        Assert.Null(await circuit.FindAsync());
        Assert.False(circuit.IsPinnedTo(HugosKey));
        using var another = new UpstreamSession(browser, sessions);
        Assert.Same(theirs, await another.FindAsync());
    }

    /// <summary>Who is signed in, as the cookie of the moment says.</summary>
    private sealed class OneBrowser : AuthenticationStateProvider
    {
        public required ClaimsPrincipal Person { get; set; }

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(Person));
    }
}
