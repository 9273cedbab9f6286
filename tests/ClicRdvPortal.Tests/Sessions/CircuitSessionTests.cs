using ClicRdv.Client;
using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Sessions;

/// <summary>How a tab and the session it was opened with live and end together.</summary>
public sealed class CircuitSessionTests
{
    private const string Hugo = "hugo.petit@example.com";
    private readonly FakeTimeProvider _clock = new(EmulatorFixture.Start);
    private readonly CircuitScopes _scopes = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T13_A_tab_that_reconnects_after_somebody_else_signed_in_closes_and_makes_no_call_as_them()
    {
        await using var site = await PortalOverEmulator.StartAsync(_scopes.AddTo);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        var calendars = (await _scopes.NextAsync(Stop)).GetRequiredService<CalendarDirectory>();
        await tab.LoseConnectionAsync();
        using var otherTab = await site.Portal.SignedInAsync(Hugo, cancellationToken: Stop);
        browser.SetCookie(LoginHtml.SessionCookie, otherTab.Cookies[LoginHtml.SessionCookie]);
        site.Upstream.ClearRequests();

        await tab.ReconnectAsync(browser, Stop);
        var told = await tab.WaitForNavigationAsync("/login");
        await calendars.GetAsync(12, 31, Stop);

        Assert.Contains("notice=person-changed", told, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Upstream.Requests, request => request.ProId == 78);
    }

    [Fact]
    public async Task T13_Signing_in_as_somebody_else_in_the_same_browser_ends_the_first_persons_tabs()
    {
        await using var site = await PortalOverEmulator.StartAsync(_scopes.AddTo);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        using var formOnly = site.Portal.NewBrowser();
        using var form = await formOnly.SignInFormAsync(Hugo, "demo-Passw0rd", cancellationToken: Stop);
        foreach (var (name, value) in formOnly.Cookies)
            browser.SetCookie(name, value);

        (await browser.SendAsync(form, Stop)).Dispose();

        await tab.WaitForNavigationAsync("/login");
    }

    [Fact]
    public async Task T14_A_copied_circuit_id_without_the_cookie_of_its_person_shows_and_does_nothing()
    {
        await using var site = await PortalOverEmulator.StartAsync(_scopes.AddTo);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), keepFrames: true, Stop);
        await tab.LoseConnectionAsync();
        var shown = tab.Frames.Count();
        using var thief = site.Portal.NewBrowser();

        await tab.ReconnectAsync(thief, Stop);
        var told = await tab.WaitForNavigationAsync("/login");
        await Record.ExceptionAsync(() => tab.SendAsync("BeginInvokeDotNetFromJS", "1", "None", "None", 0L, "[]"));

        Assert.Contains("notice=ended", told, StringComparison.Ordinal);
        Assert.NotEmpty(await tab.Closed);
        Assert.DoesNotContain(tab.Frames.Skip(shown), frame => frame.AsSpan().IndexOf("Dr Lemoine"u8) >= 0);
    }

    [Fact]
    public async Task A_tab_of_the_same_session_that_reconnects_goes_on()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        await tab.LoseConnectionAsync();

        var taken = await tab.ReconnectAsync(browser, Stop);
        var (_, answer) = await tab.InvokeDotNetAsync("None", "None");

        Assert.True(taken);
        Assert.NotEmpty(answer);
    }

    [Fact]
    public async Task T16_After_an_idle_hour_the_person_is_asked_to_sign_in_again_and_comes_back_to_the_same_place()
    {
        await using var site = await PortalOverEmulator.StartAsync(_clock, _scopes.AddTo);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync("/groups/12/calendars?q=lemoine", cancellationToken: Stop);

        _clock.Advance(TimeSpan.FromMinutes(61));
        var told = await tab.WaitForNavigationAsync("/login");
        using var page = await browser.GetAsync("/groups/12/calendars?q=lemoine", Stop);

        Assert.Contains("notice=ended", told, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString("/groups/12/calendars?q=lemoine"), told, StringComparison.OrdinalIgnoreCase);
        Assert.True(LoginHtml.LeadsToLogin(page));
    }

    [Fact]
    public async Task T17_Somebody_busy_in_the_circuit_alone_stays_signed_in_until_the_absolute_end()
    {
        await using var site = await PortalOverEmulator.StartAsync(_clock, _scopes.AddTo);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        var statuses = new List<int>();
        for (var minutes = 0; minutes < 11 * 60; minutes += 40)
        {
            _clock.Advance(TimeSpan.FromMinutes(40));
            await ActAsync(tab);
        }

        statuses.Add((int)(await browser.GetAsync(PortalUrls.Groups, Stop)).StatusCode);
        _clock.Advance(TimeSpan.FromMinutes(59));
        await ActAsync(tab);
        statuses.Add((int)(await browser.GetAsync(PortalUrls.Groups, Stop)).StatusCode);

        Assert.Equal([200, 302], statuses);
    }

    [Fact]
    public async Task T18_A_tab_that_is_only_open_keeps_no_session_alive()
    {
        await using var site = await PortalOverEmulator.StartAsync(_clock, _scopes.AddTo);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);

        // What an abandoned page still sends by itself: acknowledgements, and answers to the server's own questions.
        _clock.Advance(TimeSpan.FromMinutes(40));
        await tab.SendAsync("EndInvokeJSFromDotNet", 999L, true, "[999,true,null]");
        await tab.SendAsync("OnRenderCompleted", 1L, null);
        _clock.Advance(TimeSpan.FromMinutes(21));

        await tab.WaitForNavigationAsync("/login");
    }

    [Theory]
    [InlineData(ExpiredSessionGuise.Unauthorized)]
    [InlineData(ExpiredSessionGuise.Forbidden)]
    [InlineData(ExpiredSessionGuise.LoginPage)]
    [InlineData(ExpiredSessionGuise.Redirect)]
    [InlineData(ExpiredSessionGuise.EmptyOk)]
    public async Task F08_Every_way_in_which_the_upstream_says_expired_is_understood(ExpiredSessionGuise guise)
    {
        await using var site = await PortalOverEmulator.StartAsync(_scopes.AddTo);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        var calendars = (await _scopes.NextAsync(Stop)).GetRequiredService<CalendarDirectory>();
        site.Upstream.ExpiredSessionGuise = guise;
        site.Upstream.ExpireSession(77);

        var read = await calendars.GetAsync(12, 31, Stop);

        Assert.Equal(ProblemKind.SignedOut, read.Problem?.Kind);
    }

    [Fact]
    public async Task A_missing_right_is_not_taken_for_the_end_of_the_session()
    {
        await using var site = await PortalOverEmulator.StartAsync(_scopes.AddTo);
        using var browser = await site.Portal.SignedInAsync(Hugo, cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        var calendars = (await _scopes.NextAsync(Stop)).GetRequiredService<CalendarDirectory>();
        var read = await calendars.GetAsync(12, 31, Stop);

        var archived = await calendars.SetArchivedAsync(read.Value!, archived: true, Stop);

        Assert.Equal(ProblemKind.Forbidden, archived.Problem?.Kind);
    }

    [Fact]
    public async Task A_restart_of_the_upstream_call_is_never_made_for_a_write()
    {
        await using var site = await PortalOverEmulator.StartAsync(_scopes.AddTo);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        var calendars = (await _scopes.NextAsync(Stop)).GetRequiredService<CalendarDirectory>();
        var read = await calendars.GetAsync(12, 31, Stop);
        site.Upstream.InjectFault(Fault.ResetBeforeHeaders(FaultMoment.After) with { Method = "PUT" });

        var saved = await calendars.SaveAsync(read.Value!, new CalendarChanges { City = "Saumur" }, Stop);

        Assert.True(saved.IsSuccess, saved.Problem?.ToString());
        Assert.Equal("Saumur", saved.Value.Current.City);
        Assert.Equal(1, site.Upstream.CountRequests(request => request.Method == "PUT"));
    }

    /// <summary>What a person does reaches the circuit as a call; the answer says that it has been seen to.</summary>
    private static async Task ActAsync(HeadlessCircuit tab) => await tab.InvokeDotNetAsync("None", "None");
}
