using System.Net;
using System.Net.Http.Json;
using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Sessions.Renewing;

/// <summary>The upstream session has ended under somebody who is at work.</summary>
public sealed class RenewalTests : IAsyncLifetime
{
    private const string Page = "/groups/12/calendars?q=lemoine";
    private const string Password = "demo-Passw0rd";
    private readonly CircuitScopes _scopes = new();
    private PortalOverEmulator _site = null!;
    private PortalBrowser _browser = null!;
    private HeadlessCircuit _tab = null!;
    private CalendarDirectory _calendars = null!;

    private LiveSession Session { get; set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await PortalOverEmulator.StartAsync(_scopes.AddTo);
        _browser = await _site.Portal.SignedInAsync(cancellationToken: Stop);
        _tab = await _browser.OpenCircuitAsync(Page, keepFrames: true, Stop);
        var scope = await _scopes.NextAsync(Stop);
        _calendars = scope.GetRequiredService<CalendarDirectory>();
        Session = (await scope.GetRequiredService<UpstreamSession>().FindAsync())!;
        _site.Upstream.ClearRequests();
    }

    public async ValueTask DisposeAsync()
    {
        await _tab.DisposeAsync();
        _browser.Dispose();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData(ExpiredSessionGuise.Unauthorized)]
    [InlineData(ExpiredSessionGuise.Forbidden)]
    [InlineData(ExpiredSessionGuise.LoginPage)]
    [InlineData(ExpiredSessionGuise.Redirect)]
    [InlineData(ExpiredSessionGuise.EmptyOk)]
    public async Task F08_Every_way_in_which_the_upstream_says_expired_asks_for_the_password_and_the_reading_goes_on(ExpiredSessionGuise guise)
    {
        Lapse(guise);
        var reading = _calendars.GetAsync(12, 31, Stop);

        await AskedAsync(_tab);
        Assert.False(reading.IsCompleted);
        using var answer = await _browser.UnlockAsync(Password, PortalUrls.LockPath, Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("Dr Lemoine", (await reading).Value?.Name);
        await LeftAsync(_tab);
    }

    [Theory]
    [InlineData(ExpiredSessionGuise.Unauthorized)]
    [InlineData(ExpiredSessionGuise.Forbidden)]
    [InlineData(ExpiredSessionGuise.EmptyOk)]
    public async Task F24_Twenty_calls_that_meet_a_lapsed_session_in_two_tabs_make_one_dialog_in_each_and_one_login(ExpiredSessionGuise guise)
    {
        await using var other = await _browser.OpenCircuitAsync(PortalUrls.Interventions(12), cancellationToken: Stop);
        var interventions = (await _scopes.NextAsync(Stop)).GetRequiredService<InterventionDirectory>();
        _site.Upstream.ClearRequests();
        Lapse(guise);

        var calendars = Enumerable.Range(0, 10).Select(_ => _calendars.GetAsync(12, 31, Stop)).ToList();
        var services = Enumerable.Range(0, 10).Select(_ => interventions.ListAsync(12, Stop)).ToList();
        await AskedAsync(_tab);
        await AskedAsync(other);
        (await _browser.UnlockAsync(Password, PortalUrls.LockPath, Stop)).Dispose();
        await Task.WhenAll([.. calendars, .. services]);

        Assert.All(calendars, call => Assert.True(call.Result.IsSuccess));
        Assert.All(services, call => Assert.True(call.Result.IsSuccess));
        await LeftAsync(_tab);
        await LeftAsync(other);
        Assert.Equal((1, 1), (Asked(_tab), Asked(other)));
        Assert.Equal(1, _site.Upstream.CountRequests(request => request.Path.Contains("sessions/login", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_hangs_on_the_session_stays_and_only_its_upstream_id_is_another()
    {
        var (key, old) = (Session.Key, Session.Credential.RevealSessionId());
        Lapse(ExpiredSessionGuise.Unauthorized);
        var reading = _calendars.GetAsync(12, 31, Stop);
        await AskedAsync(_tab);

        (await _browser.UnlockAsync(Password, PortalUrls.LockPath, Stop)).Dispose();
        await reading;

        var ticket = await _site.Portal.Services.GetRequiredService<TicketStore>().RetrieveAsync(key);
        Assert.Same(Session, await _site.Portal.Services.GetRequiredService<LiveSessions>().FindAsync(key));
        Assert.False(Session.HasEnded);
        Assert.NotEqual(old, Session.Credential.RevealSessionId());
        Assert.Equal(Session.Credential.RevealSessionId(), TicketStore.UpstreamSessionOf(ticket!));
    }

    [Fact]
    public async Task Who_puts_it_off_is_told_why_there_is_nothing_and_is_asked_again_when_they_want_something()
    {
        Lapse(ExpiredSessionGuise.LoginPage);
        var reading = _calendars.GetAsync(12, 31, Stop);
        await AskedAsync(_tab);

        Session.Hour.PutOff();
        Assert.Equal(ProblemKind.SignedOut, (await reading).Problem?.Kind);
        await LeftAsync(_tab);
        var again = _calendars.GetAsync(12, 31, Stop);
        Assert.True(Session.Hour.IsAsked);
        (await _browser.UnlockAsync(Password, PortalUrls.LockPath, Stop)).Dispose();

        Assert.True((await again).IsSuccess);
    }

    [Fact]
    public async Task What_one_of_several_waiting_gives_up_the_others_get()
    {
        Lapse(ExpiredSessionGuise.Unauthorized);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var left = _calendars.RecentAsync(12, leaving.Token);
        var staying = _calendars.RecentAsync(12, Stop);
        await AskedAsync(_tab);

        await leaving.CancelAsync();
        Assert.False((await left).IsSuccess);
        Assert.False(staying.IsCompleted);
        (await _browser.UnlockAsync(Password, PortalUrls.LockPath, Stop)).Dispose();

        Assert.True((await staying).IsSuccess);
    }

    [Fact]
    public async Task T12_Signing_out_instead_ends_the_waiting()
    {
        Lapse(ExpiredSessionGuise.Unauthorized);
        var reading = _calendars.GetAsync(12, 31, Stop);
        await AskedAsync(_tab);

        using var page = new HttpRequestMessage(HttpMethod.Post, PortalUrls.Logout)
        {
            Content = new FormUrlEncodedContent(PortalBrowser.HiddenFields(_tab.PageHtml).Where(field => field.Key == "__RequestVerificationToken").Take(1)),
        };
        (await _browser.SendAsync(page, Stop)).Dispose();

        Assert.Equal(ProblemKind.SignedOut, (await reading).Problem?.Kind);
        await _tab.WaitForNavigationAsync("/login");
    }

    [Fact]
    public async Task A_page_that_is_drawn_and_a_file_wait_for_nobody()
    {
        Lapse(ExpiredSessionGuise.Unauthorized);
        using var page = await _browser.GetAsync(PortalUrls.Interventions(12), Stop);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("/lock?returnUrl=%2Fgroups%2F12%2Finterventions", await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        // Known to be over: a page could show nothing but that.
        using var next = await _browser.GetAsync(PortalUrls.Interventions(12), Stop);
        using var export = new HttpRequestMessage(HttpMethod.Post, PortalUrls.FicheExport(12)) { Content = JsonContent.Create(new { }) };
        export.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var file = await _browser.SendAsync(export, Stop);

        Assert.Equal("/lock?returnUrl=%2Fgroups%2F12%2Finterventions", next.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, file.StatusCode);
    }

    [Fact]
    public async Task T01_A_wrong_password_is_said_and_guessing_is_slowed_down()
    {
        Lapse(ExpiredSessionGuise.Unauthorized);
        var reading = _calendars.GetAsync(12, 31, Stop);
        await AskedAsync(_tab);
        var statuses = new List<int>();
        for (var attempt = 0; attempt < 6; attempt++)
        {
            using var answer = await _browser.UnlockAsync("not-the-Passw0rd", PortalUrls.LockPath, Stop);
            statuses.Add((int)answer.StatusCode);
            var words = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
            Assert.Contains(attempt < 5 ? "Mot de passe refusé" : "Trop", words, StringComparison.Ordinal);
        }

        Assert.Equal([401, 401, 401, 401, 401, 429], statuses);
        Assert.True(Session.Hour.IsAsked);
        Assert.False(reading.IsCompleted);
    }

    [Fact]
    public async Task T05_A_form_that_is_too_large_is_not_read()
    {
        Lapse(ExpiredSessionGuise.Unauthorized);
        _ = _calendars.GetAsync(12, 31, Stop);
        await AskedAsync(_tab);

        using var request = new HttpRequestMessage(HttpMethod.Post, PortalUrls.LockPath) { Content = new StringContent(new string('a', 20_000)) };
        using var answer = await _browser.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_login_that_answers_as_somebody_else_renews_nothing()
    {
        Lapse(ExpiredSessionGuise.Unauthorized);
        var reading = _calendars.GetAsync(12, 31, Stop);
        await AskedAsync(_tab);
        _site.Upstream.InjectFault(Fault.Body("{\"pro\":{\"id\":78,\"firstname\":\"Hugo\",\"lastname\":\"Petit\"}}") with
        {
            Path = "sessions/login",
            Times = 1,
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Set-Cookie"] = "_session_id=0123456789abcdef0123456789abcdef; path=/" },
        });

        using var answer = await _browser.UnlockAsync(Password, PortalUrls.LockPath, Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.True(Session.Hour.IsAsked);
        Assert.False(reading.IsCompleted);
    }

    [Fact]
    public async Task A_lapse_under_a_locked_screen_asks_once_and_only_there()
    {
        await _site.Portal.Services.GetRequiredService<LiveSessions>().LockAsync(Session);
        Lapse(ExpiredSessionGuise.Redirect);
        var reading = _calendars.GetAsync(12, 31, Stop);
        await _tab.WaitForInteropAsync(call => call.StartsWith("locked", StringComparison.Ordinal));
        (await _browser.UnlockAsync(Password, PortalUrls.LockPath, Stop)).Dispose();

        Assert.True((await reading).IsSuccess);
        await _tab.WaitForInteropAsync(call => call.StartsWith("unlocked", StringComparison.Ordinal));
        Assert.Equal(0, Asked(_tab));
    }

    private void Lapse(ExpiredSessionGuise guise)
    {
        _site.Upstream.ExpiredSessionGuise = guise;
        Assert.NotEqual(0, _site.Upstream.ExpireSession(77));
    }

    private static Task<string> AskedAsync(HeadlessCircuit tab) => tab.WaitForInteropAsync(call => call.StartsWith("ask ", StringComparison.Ordinal));

    private static Task<string> LeftAsync(HeadlessCircuit tab) => tab.WaitForInteropAsync(call => call.StartsWith("leave ", StringComparison.Ordinal));

    private static int Asked(HeadlessCircuit tab) => tab.Interop.Count(call => call.StartsWith("ask ", StringComparison.Ordinal));
}
