using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

public sealed class SignInTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task Somebody_without_a_session_is_asked_for_one_and_led_back()
    {
        var claire = await ArriveAsync();

        await claire.Tab.GotoAsync(PortalUrls.Calendars(12));
        await Expect(claire.Tab).ToHaveURLAsync(Site.Portal.Address + "login?returnUrl=%2Fgroups%2F12%2Fcalendars");
        await new LoginPage(claire.Tab).SignInAsync();

        var shell = await new Shell(claire.Tab).ReadyAsync();
        await Expect(claire.Tab).ToHaveURLAsync(Site.Portal.Address + "groups/12/calendars");
        await Expect(shell.PersonButton).ToContainTextAsync("Claire Moreau");
    }

    [Fact]
    public async Task T57_Going_back_after_signing_out_shows_nothing_of_anybody()
    {
        var claire = await ArriveAsync();
        await Shell.EnterAsync(claire.Tab, PortalUrls.Fiche(12, 5001));
        await Expect(claire.Tab.Locator("h1")).ToHaveTextAsync("Durand Paul");
        await new Shell(claire.Tab).SignOutAsync();
        await Expect(new LoginPage(claire.Tab).Notice).ToBeVisibleAsync();

        await claire.Tab.GoBackAsync();

        await Expect(new LoginPage(claire.Tab).Password).ToBeVisibleAsync();
        Assert.DoesNotContain("DURAND", await claire.Tab.ContentAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_the_address_is_kept()
    {
        var claire = await ArriveAsync();
        claire.Expect(401);

        var login = await new LoginPage(claire.Tab).OpenAsync();
        await login.SignInAsync(password: "not-the-Passw0rd");

        await Expect(login.Alert).ToContainTextAsync("Adresse ou mot de passe refusé");
        await Expect(login.Email).ToHaveValueAsync(LoginPage.Claire);
        await Expect(login.Password).ToHaveValueAsync("");
        await Expect(login.Password).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Too_many_wrong_passwords_are_slowed_down()
    {
        var claire = await ArriveAsync();
        claire.Expect(401);
        claire.Expect(429);

        var login = await new LoginPage(claire.Tab).OpenAsync();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await login.SignInAsync(password: "not-the-Passw0rd");
            await Expect(login.Alert).ToContainTextAsync("refusé");
        }

        await login.SignInAsync();

        await Expect(login.Alert).ToContainTextAsync("Trop d’essais refusés");
        Assert.Equal(5, Upstream.CountRequests(request => request.Path.Contains("sessions/login", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_upstream_that_is_down_is_not_the_password_s_fault()
    {
        var claire = await ArriveAsync();
        claire.Expect(503);
        Upstream.InjectFault(Fault.ResetBeforeHeaders() with { Path = "sessions/login" });

        var login = await new LoginPage(claire.Tab).OpenAsync();
        await login.SignInAsync();

        await Expect(login.Alert).ToContainTextAsync("ClicRDV ne répond pas");
        await Expect(login.Email).ToHaveValueAsync(LoginPage.Claire);

        Upstream.ClearFaults();
        await login.SignInAsync();
        await new Shell(claire.Tab).ReadyAsync();
    }

    [Fact]
    public async Task Signing_in_needs_no_script()
    {
        var claire = await ArriveAsync(VisitorOptions.Desk with { HasScripts = false });

        await (await new LoginPage(claire.Tab).OpenAsync(PortalUrls.Groups)).SignInAsync();

        await Expect(claire.Tab).ToHaveURLAsync(Site.Portal.Address + "groups");
        await Expect(claire.Tab.GetByRole(AriaRole.Main)).ToContainTextAsync("Cabinet des Tilleuls");
    }

    [Fact]
    public async Task T30_Nobody_is_led_to_another_site()
    {
        var claire = await ArriveAsync();

        await claire.Tab.GotoAsync("/login?returnUrl=https%3A%2F%2Felsewhere.example%2F");
        await new LoginPage(claire.Tab).SignInAsync();

        await new Shell(claire.Tab).ReadyAsync();
        Assert.StartsWith(Site.Portal.Address.ToString(), claire.Tab.Url, StringComparison.Ordinal);
    }
}
