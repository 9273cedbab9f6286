using ClicRdv.Client;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Tests.Store;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Sessions;

/// <summary>What a restart of the portal leaves of its sign-ins.</summary>
public sealed class RestartedSessionTests : RestartingContext
{
    [Fact]
    public async Task A_restart_signs_nobody_out_and_their_calls_go_on_with_the_same_upstream_session()
    {
        IReadOnlyDictionary<string, string> cookies;
        await using (var portal = await StartAsync())
        {
            using var before = await portal.SignedInAsync(cancellationToken: Stop);
            await using var old = await before.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
            await Scopes.NextAsync(Stop);
            cookies = before.Cookies;
        }

        var session = Assert.Single(Emulator.Control.SessionIds(77));
        Emulator.Control.ClearRequests();
        await using var again = await StartAsync();
        using var browser = Browser(again, cookies);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        var calendars = (await Scopes.NextAsync(Stop)).GetRequiredService<CalendarDirectory>();
        var read = await calendars.GetAsync(12, 31, Stop);
        var saved = await calendars.SaveAsync(read.Value!, new CalendarChanges { City = "Saumur" }, Stop);

        Assert.True(saved.IsSuccess, saved.Problem?.ToString());
        Assert.All(Emulator.Control.Requests, request => Assert.Equal(session, request.SessionId));
    }

    [Fact]
    public async Task An_upstream_session_that_was_renewed_is_the_one_after_a_restart()
    {
        IReadOnlyDictionary<string, string> cookies;
        await using (var portal = await StartAsync())
        {
            using var before = await portal.SignedInAsync(cancellationToken: Stop);
            Emulator.Control.RotateNextSession();
            using var page = await before.GetAsync(PortalUrls.Calendars(12), Stop);
            cookies = before.Cookies;
        }

        await using var again = await StartAsync();
        using var browser = Browser(again, cookies);
        using var shown = await browser.GetAsync(PortalUrls.Calendars(12), Stop);

        Assert.Contains("Dr Lemoine", await shown.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T08_A_copied_cookie_of_somebody_who_signed_out_is_worth_nothing_after_a_restart()
    {
        Dictionary<string, string> copied;
        await using (var portal = await StartAsync())
        {
            using var before = await portal.SignedInAsync(cancellationToken: Stop);
            copied = new(before.Cookies, StringComparer.Ordinal);
            (await before.SignOutAsync(PortalUrls.Groups, Stop)).Dispose();
        }

        await using var again = await StartAsync();

        Assert.True(await LeadsToLoginAsync(again, copied));
    }

    [Fact]
    public async Task T16_The_idle_hour_goes_on_while_the_portal_is_down()
    {
        IReadOnlyDictionary<string, string> cookies;
        await using (var portal = await StartAsync())
        {
            using var before = await portal.SignedInAsync(cancellationToken: Stop);
            cookies = before.Cookies;
        }

        Clock.Advance(TimeSpan.FromMinutes(59));
        await using (var portal = await StartAsync())
            Assert.False(await LeadsToLoginAsync(portal, cookies));
        Clock.Advance(TimeSpan.FromMinutes(61));
        await using (var portal = await StartAsync())
        {
            using var browser = Browser(portal, cookies);
            using var page = await browser.GetAsync(PortalUrls.Groups, Stop);
            Assert.Equal("/lock?returnUrl=%2Fgroups", page.Headers.Location?.OriginalString);
        }

        Clock.Advance(TimeSpan.FromHours(10));
        await using var again = await StartAsync();

        Assert.True(await LeadsToLoginAsync(again, cookies));
    }

    [Theory]
    [InlineData("UPDATE tickets SET Content = x'00112233'")]
    [InlineData("UPDATE tickets SET Content = x''")]
    [InlineData("DELETE FROM tickets")]
    public async Task T11_A_ticket_that_was_tampered_with_is_nobody_without_an_error(string sql)
    {
        IReadOnlyDictionary<string, string> cookies;
        await using (var portal = await StartAsync())
        {
            using var before = await portal.SignedInAsync(cancellationToken: Stop);
            cookies = before.Cookies;
        }

        await StoreProcess.AskAsync(DataPath, sql);
        await using var again = await StartAsync();

        Assert.True(await LeadsToLoginAsync(again, cookies));
        using var anew = await again.SignedInAsync(cancellationToken: Stop);
    }

    [Fact]
    public async Task T62_Keys_that_are_lost_sign_everybody_out_and_their_tickets_go_when_they_lapse()
    {
        IReadOnlyDictionary<string, string> cookies;
        await using (var portal = await StartAsync())
        {
            using var before = await portal.SignedInAsync(cancellationToken: Stop);
            cookies = before.Cookies;
        }

        Directory.Delete(Path.Combine(DataPath, "keys"), recursive: true);
        await using var again = await StartAsync();
        Assert.True(await LeadsToLoginAsync(again, cookies));
        using var anew = await again.SignedInAsync(cancellationToken: Stop);
        Assert.Equal(2, (await StoreProcess.AskAsync(DataPath, "SELECT Id FROM tickets")).Count);
    }

    /// <summary>T10: not even who has the file can go on with somebody's session upstream, or knows who they are.</summary>
    [Fact]
    public async Task T10_A_ticket_in_the_file_says_neither_the_upstream_session_nor_the_key_nor_the_person()
    {
        await using var portal = await StartAsync();
        using var browser = await portal.SignedInAsync(cancellationToken: Stop);

        var row = Assert.Single(await StoreProcess.AskAsync(DataPath, "SELECT Id, hex(Content) FROM tickets")).Split('|');
        var content = System.Text.Encoding.Latin1.GetString(Convert.FromHexString(row[1]));

        Assert.StartsWith("session:", row[0], StringComparison.Ordinal);
        Assert.DoesNotContain(Assert.Single(Emulator.Control.SessionIds(77)), content, StringComparison.Ordinal);
        Assert.DoesNotContain("claire", content, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("portal:session", content, StringComparison.Ordinal);
    }

    private static async Task<bool> LeadsToLoginAsync(PortalHost portal, IReadOnlyDictionary<string, string> cookies)
    {
        using var browser = Browser(portal, cookies);
        using var page = await browser.GetAsync(PortalUrls.Groups, Stop);
        return LoginHtml.LeadsToLogin(page);
    }
}
