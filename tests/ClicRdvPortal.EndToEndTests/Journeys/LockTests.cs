using System.Text.RegularExpressions;
using ClicRdvPortal.EndToEndTests.Accessibility;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

public sealed class LockTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task What_was_typed_is_out_of_sight_behind_the_lock_and_there_again_after_it()
    {
        var claire = await ArriveAsync();
        claire.Expect(401);
        await Shell.EnterAsync(claire.Tab, PortalUrls.Fiche(12, 5001));
        var field = claire.Tab.GetByLabel("Prénom", new() { Exact = true });
        await field.FillAsync("Zéphyrine");
        var screen = new LockScreen(claire.Tab);

        await screen.LockAsync();
        await Expect(screen.Cover).ToBeVisibleAsync();
        await Expect(screen.Password).ToBeFocusedAsync();
        await Expect(claire.Tab).ToHaveTitleAsync(new Regex("^Écran verrouillé"));
        var words = await screen.WordsAsync();
        Assert.Contains("Claire Moreau", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Prénom", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Tilleuls", words, StringComparison.Ordinal);
        Assert.Empty(await Axe.LookAtAsync(claire.Tab));

        await claire.Tab.Keyboard.PressAsync("Control+k");
        await Expect(screen.Password).ToBeFocusedAsync();
        await screen.UnlockAsync("not-the-Passw0rd");
        await Expect(screen.Alert).ToContainTextAsync("Mot de passe refusé");
        await Expect(screen.Password).ToHaveValueAsync("");
        await screen.UnlockAsync();

        await Expect(screen.Cover).ToHaveCountAsync(0);
        await Expect(field).ToHaveValueAsync("Zéphyrine");
        await Expect(field).ToBeFocusedAsync();
        await Expect(claire.Tab).Not.ToHaveTitleAsync(new Regex("^Écran verrouillé"));
    }

    [Fact]
    public async Task A_lock_holds_in_every_tab_and_a_page_that_is_loaded_anew_has_nothing_in_it()
    {
        var claire = await ArriveAsync();
        await Shell.EnterAsync(claire.Tab, PortalUrls.Calendars(12));
        var other = await claire.NewTabAsync();
        await other.GotoAsync(PortalUrls.Calendars(12));
        await new Shell(other).ReadyAsync();

        await new LockScreen(claire.Tab).LockAsync();
        await Expect(new LockScreen(other).Cover).ToBeVisibleAsync();
        await other.ReloadAsync();
        await Expect(other).ToHaveURLAsync(Site.Portal.Address + "lock?returnUrl=%2Fgroups%2F12%2Fcalendars");
        Assert.DoesNotContain("Lemoine", await other.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(await Axe.LookAtAsync(other));
        await new LockScreen(other).UnlockAsync();

        await new Shell(other).ReadyAsync();
        await Expect(other).ToHaveURLAsync(Site.Portal.Address + "groups/12/calendars");
        await Expect(new LockScreen(claire.Tab).Cover).ToHaveCountAsync(0);
        await Expect(new Shell(claire.Tab).Main).ToContainTextAsync("Dr Lemoine");
    }

    [Fact]
    public async Task What_is_open_above_the_page_is_away_too_and_does_not_keep_the_password_out()
    {
        var claire = await ArriveAsync();
        await Shell.EnterAsync(claire.Tab, PortalUrls.Calendars(12));
        var screen = new LockScreen(claire.Tab);
        await claire.Tab.Keyboard.PressAsync("Control+k");
        await Expect(claire.Tab.Locator("dialog.palette")).ToBeVisibleAsync();

        await screen.LockAsync();
        await Expect(screen.Password).ToBeFocusedAsync();
        await Expect(claire.Tab.Locator("dialog.palette")).ToBeHiddenAsync();
        await screen.UnlockAsync();

        await Expect(screen.Cover).ToHaveCountAsync(0);
        var menu = await new Shell(claire.Tab).OpenPersonMenuAsync();
        await menu.GetByRole(AriaRole.Button, new() { Name = "Verrouiller l’écran" }).ClickAsync();
        await Expect(screen.Password).ToBeFocusedAsync();
        await Expect(menu).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Two_people_at_one_desk_change_places_in_two_steps()
    {
        var desk = await ArriveAsync();
        await Shell.EnterAsync(desk.Tab, PortalUrls.Calendars(12));
        var left = await desk.NewTabAsync();
        await left.GotoAsync(PortalUrls.Calendars(12));
        await new Shell(left).ReadyAsync();

        var screen = new LockScreen(desk.Tab);
        await screen.LockAsync();
        await screen.OtherPerson.ClickAsync();
        var login = new LoginPage(desk.Tab);
        await Expect(login.Notice).ToContainTextAsync("La session précédente se fermera");
        await login.SignInAsync(LoginPage.Hugo);

        await Expect((await new Shell(desk.Tab).ReadyAsync()).PersonButton).ToContainTextAsync("Hugo Petit");
        await left.WaitForURLAsync(new Regex("/login"));
        Assert.DoesNotContain("Lemoine", await left.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_change_places_each_find_what_they_had_typed_and_nothing_of_the_other()
    {
        var desk = await ArriveAsync();
        await Shell.EnterAsync(desk.Tab, PortalUrls.Fiche(12, 5001));
        await TypeAsync("Zéphyrine");
        await ChangePlacesAsync(LoginPage.Hugo);
        await desk.Tab.GotoAsync(PortalUrls.Fiche(12, 5001));
        await new Shell(desk.Tab).ReadyAsync();
        var (page, drafts) = (new FichesPage(desk.Tab), new DraftsPage(desk.Tab));
        await Expect(drafts.Badge).ToHaveCountAsync(0);
        await Expect(drafts.TakeUp).ToHaveCountAsync(0);
        Assert.DoesNotContain("Zéphyrine", await desk.Tab.ContentAsync(), StringComparison.Ordinal);
        await TypeAsync("Ysaline");

        await ChangePlacesAsync(LoginPage.Claire);
        await FindAsync("Zéphyrine", other: "Ysaline");
        await ChangePlacesAsync(LoginPage.Hugo);
        await FindAsync("Ysaline", other: "Zéphyrine");
        Assert.NotEqual("Ysaline", Upstream.Data.Fiche(5001)!.Text("firstname"));

        async Task TypeAsync(string firstname)
        {
            await new FichesPage(desk.Tab).TypeAsync("Prénom", firstname);
            await Expect(new DraftsPage(desk.Tab).Badge).ToBeVisibleAsync();
        }

        async Task ChangePlacesAsync(string email)
        {
            var screen = new LockScreen(desk.Tab);
            await screen.LockAsync();
            await screen.OtherPerson.ClickAsync();
            await new LoginPage(desk.Tab).SignInAsync(email);
            await new Shell(desk.Tab).ReadyAsync();
        }

        async Task FindAsync(string typed, string other)
        {
            await drafts.Badge.ClickAsync();
            await Expect(drafts.Rows).ToHaveCountAsync(1);
            await drafts.Open.ClickAsync();
            await Expect(page.Field("Prénom")).ToHaveValueAsync(typed);
            Assert.DoesNotContain(other, await desk.Tab.ContentAsync(), StringComparison.Ordinal);
        }
    }
}
