using ClicRdv.Client;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;
using Person = ClicRdv.Emulator.Seed.DemoAccount;

namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>Pages, sign-ins, and the ends of sessions.</summary>
internal sealed partial class SoakPerson
{
    private async Task ReadPageAsync(PortalBrowser browser, SoakEyes eyes, string path)
    {
        using var page = await browser.GetAsync(path);
        if (!page.IsSuccessStatusCode)
            _tally.Failed($"a page answered {(int)page.StatusCode}");
        else if (!eyes.SeePage(await page.Content.ReadAsStringAsync()) && !_settings.Faults)
            _tally.Failed("a page names nobody");
    }

    /// <param name="account">Who; the person themself when left out.</param>
    /// <param name="notice">What led them to the login page: without it, it leads whoever is signed in back.</param>
    private async Task SignInAsync(Person? account = null, string? notice = SessionNotice.Ended)
    {
        account ??= Account;
        using var answer = await _browser.SignInAsync(account.Email, account.Password, PortalUrls.Login(notice: notice));
        if (answer.Headers.Location is not { } to || to.OriginalString.Contains(PortalUrls.LoginPath, StringComparison.Ordinal))
            throw new InvalidOperationException($"signing in answered {(int)answer.StatusCode}");
    }

    private async Task SignOutAndInAsync()
    {
        var cookies = _browser.Cookies.ToDictionary(StringComparer.Ordinal);
        (await _browser.SignOutAsync(PortalUrls.Groups)).Dispose();
        _loot.LeaveCookies(_person, cookies);
        await CloseTabsAsync();
        await SignInAsync();
    }

    private async Task StartAnewAsync()
    {
        try
        {
            await CloseTabsAsync();
            await SignInAsync();
        }
        catch (InvalidOperationException exception)
        {
            _tally.Failed(exception.Message);
        }
    }

    /// <summary>The next call meets the end of the session and waits; the person gives the password, and goes on in place.</summary>
    private async Task LapseAsync()
    {
        var scope = await ScopeAsync();
        var hour = (await scope.GetRequiredService<UpstreamSession>().FindAsync())!.Hour;
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        hour.Changed += OnChanged;
        try
        {
            _upstream.ExpireSession(Account.ProId);
            var reading = ReadCalendarAsync();
            await Task.WhenAny(asked.Task, reading);

            // An upstream out of sorts may answer with a fault before it looks at the session: nobody knows of its end yet.
            while (_settings.Faults && !hour.IsAsked)
            {
                See(await reading, calendar => [calendar.Name ?? ""]);
                reading = ReadCalendarAsync();
                await Task.WhenAny(asked.Task, reading);
            }

            using var answer = await _browser.UnlockAsync(Account.Password, PortalUrls.LockPath);
            if (answer.Headers.Location is null)
                _tally.Failed($"a password after a lapse answered {(int)answer.StatusCode}");
            See(await reading, calendar => [calendar.Name ?? ""]);
        }
        finally
        {
            hour.Changed -= OnChanged;
        }

        Task<ApiResult<Calendar>> ReadCalendarAsync() =>
            scope.GetRequiredService<CalendarDirectory>().GetAsync(SoakScene.SharedGroup, SoakScene.CalendarOf(_person));

        void OnChanged(object? sender, EventArgs change)
        {
            if (hour.IsAsked)
                asked.TrySetResult();
        }
    }

    private async Task RotateAsync()
    {
        _upstream.RotateNextSession(keepOld: true);
        await ReadAsync();
    }

    /// <summary>The tabs of the first stand open all the while.</summary>
    private async Task SwitchPersonAsync()
    {
        await ScopeAsync();
        var eyes = new SoakEyes(_tally, Guest);
        var path = Drawn(PagesOf(Guest));
        await SignInAsync(Person.Staff(Guest), SessionNotice.OtherPerson);
        await ReadPageAsync(_browser, eyes, path);
        await using (var tab = await _browser.OpenCircuitAsync(path, eyes.SeeFrame))
            eyes.SeePage(tab.PageHtml);

        // A tab of the first that lost its connection comes back with the cookie of the second.
        var left = Drawn(_tabs);
        await using (var copy = left.Circuit.Copy(_browser, eyes.SeeFrame))
            await ExpectRefusalAsync(copy, await copy.ReconnectAsync(_browser));
        await CloseTabsAsync();
        await SignInAsync(notice: SessionNotice.OtherPerson);
    }

    private async Task UseEndedCookieAsync()
    {
        if (_loot.EndedCookies(_random) is not { } cookies)
            return;
        using var browser = new PortalBrowser(_browser.Address);
        foreach (var (name, value) in cookies)
            browser.SetCookie(name, value);
        using var page = await browser.GetAsync(Drawn(_pages));
        if (page.IsSuccessStatusCode)
            _tally.Violated(SoakViolation.EndedCookie, $"{_person} opened a page with it");
        new SoakEyes(_tally, 0).SeePage(await page.Content.ReadAsStringAsync());
    }
}
