using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Extensions.Time.Testing;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Sessions;

/// <summary>Whatever goes wrong upstream at sign-in has a sentence of its own; the e-mail is kept, the password is not.</summary>
public sealed class SignInFaultTests
{
    private const string Claire = "claire.moreau@example.com";
    private const string Password = "demo-Passw0rd";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refused_down_slow_and_nonsense_are_told_apart()
    {
        var clock = new FakeTimeProvider(EmulatorFixture.Start);
        await using var site = await PortalOverEmulator.StartAsync(clock);
        var sentences = new List<string>
        {
            await TellAsync(site, 401, password: "not-the-Passw0rd"),
            await TellAsync(site, 503, Fault.Status(500)),
            await TellAsync(site, 502, Fault.Body("{\"hello\":")),
        };
        var slow = site.Upstream.InjectFault(Fault.NoAnswer() with { Path = "sessions/login" });
        var waiting = TellAsync(site, 504);
        await slow.WaitForHitsAsync(1, Stop);
        clock.Advance(TimeSpan.FromSeconds(16));
        sentences.Add(await waiting);

        Assert.Equal(sentences.Count, sentences.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(503, FaultKind.ResetBeforeHeaders)]
    [InlineData(503, FaultKind.ResetMidBody)]
    [InlineData(502, FaultKind.HtmlPage)]
    [InlineData(502, FaultKind.TruncatedBody)]
    [InlineData(502, FaultKind.HugeBody)]
    [InlineData(502, FaultKind.GzipBomb)]
    public async Task A_login_answer_that_is_none_signs_nobody_in(int status, FaultKind kind)
    {
        await using var site = await PortalOverEmulator.StartAsync();

        await TellAsync(site, status, new FaultRule { Kind = kind, Moment = FaultMoment.After });
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"pro\":null,\"error\":null}")]
    public async Task A_login_answer_without_a_person_signs_nobody_in(string body)
    {
        await using var site = await PortalOverEmulator.StartAsync();

        await TellAsync(site, 502, Fault.Body(body));
    }

    [Fact]
    public async Task An_upstream_that_is_not_there_is_told_as_such()
    {
        var emulator = await EmulatorFixture.StartAsync();
        await using var portal = await PortalHost.StartAsync(emulator.Emulator);
        await emulator.DisposeAsync();
        using var browser = portal.NewBrowser();

        using var answer = await browser.SignInAsync(Claire, Password, cancellationToken: Stop);

        Assert.Equal(503, (int)answer.StatusCode);
        Assert.Contains("ClicRDV ne répond pas", await LoginHtml.MessageAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upstream_that_asks_for_a_pause_has_its_pause_told()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = site.Portal.NewBrowser();
        site.Upstream.InjectFault(Fault.Busy(30) with { Path = "sessions/login" });

        using var answer = await browser.SignInAsync(Claire, Password, cancellationToken: Stop);

        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Faults_of_the_upstream_do_not_count_as_wrong_passwords()
    {
        await using var site = await PortalOverEmulator.StartAsync(settings: [new("Portal:SignIn:PerAccount", "2")]);
        using var browser = site.Portal.NewBrowser();
        site.Upstream.InjectFault(Fault.Status(500) with { Path = "sessions/login", Times = 4 });
        for (var i = 0; i < 4; i++)
            (await browser.SignInAsync(Claire, Password, cancellationToken: Stop)).Dispose();

        using var answer = await browser.SignInAsync(Claire, Password, cancellationToken: Stop);

        Assert.Equal(302, (int)answer.StatusCode);
    }

    [Fact]
    public async Task T01_attempts_that_are_hung_up_on_count_as_attempts()
    {
        await using var site = await PortalOverEmulator.StartAsync(settings: [new("Portal:SignIn:PerAccount", "2")]);
        using var browser = site.Portal.NewBrowser();
        var hold = site.Upstream.InjectFault(Fault.Hold() with { Path = "sessions/login" });
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            using var hangUp = new CancellationTokenSource();
            var signingIn = browser.SignInAsync(Claire, Password, cancellationToken: hangUp.Token);
            await hold.WaitForHitsAsync(attempt, Stop);
            await hangUp.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => signingIn);
        }

        using var answer = await browser.SignInAsync(Claire, Password, cancellationToken: Stop);

        Assert.Equal(429, (int)answer.StatusCode);
    }

    private static async Task<string> TellAsync(PortalOverEmulator site, int status, FaultRule? fault = null, string password = Password)
    {
        using var browser = site.Portal.NewBrowser();
        if (fault is not null)
            site.Upstream.InjectFault(fault with { Path = "sessions/login", Times = 1 });

        using var answer = await browser.SignInAsync(Claire, password, cancellationToken: Stop);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.DoesNotContain(LoginHtml.SessionCookie, browser.Cookies.Keys);
        Assert.Equal((Claire, null), await LoginHtml.FieldsAsync(answer));
        return Assert.IsType<string>(await LoginHtml.MessageAsync(answer));
    }
}
