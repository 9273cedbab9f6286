using ClicRdv.Client;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Sessions;
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
    public async Task T16_After_an_idle_hour_the_password_alone_is_asked_for_over_the_page_and_leads_back_to_it()
    {
        await using var site = await PortalOverEmulator.StartAsync(_clock, _scopes.AddTo);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync("/groups/12/calendars?q=lemoine", cancellationToken: Stop);
        var scope = await _scopes.NextAsync(Stop);
        var session = (await scope.GetRequiredService<UpstreamSession>().FindAsync())!;

        _clock.Advance(TimeSpan.FromMinutes(61));
        await tab.WaitForInteropAsync(call => call.StartsWith("locked", StringComparison.Ordinal));
        using var page = await browser.GetAsync("/groups/12/calendars?q=lemoine", Stop);
        Assert.Equal("/lock?returnUrl=%2Fgroups%2F12%2Fcalendars%3Fq%3Dlemoine", page.Headers.Location?.OriginalString);
        using var opened = await browser.UnlockAsync("demo-Passw0rd", page.Headers.Location!.OriginalString, Stop);

        Assert.Equal(new Uri(site.Portal.Address, "/groups/12/calendars?q=lemoine"), opened.Headers.Location);
        await tab.WaitForInteropAsync(call => call.StartsWith("unlocked", StringComparison.Ordinal));
        Assert.Same(session, await scope.GetRequiredService<UpstreamSession>().FindAsync());
        Assert.True((await scope.GetRequiredService<CalendarDirectory>().GetAsync(12, 31, Stop)).IsSuccess, "The upstream's hour was over as well.");
    }

    [Fact]
    public async Task T18_A_tab_that_is_only_open_keeps_no_session_alive()
    {
        await using var site = await PortalOverEmulator.StartAsync(_clock, _scopes.AddTo);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);

        // What an abandoned page still sends by itself: acknowledgements, answers to the server's own questions, calls of its scripts.
        _clock.Advance(TimeSpan.FromMinutes(40));
        await tab.SendAsync("EndInvokeJSFromDotNet", 999L, true, "[999,true,null]");
        await tab.SendAsync("OnRenderCompleted", 1L, null);
        await tab.InvokeDotNetAsync("None", "None");
        _clock.Advance(TimeSpan.FromMinutes(21));

        await tab.WaitForInteropAsync(call => call.StartsWith("locked", StringComparison.Ordinal));
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
}
