using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdvPortal.EndToEndTests.Accessibility;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>The upstream session ends under somebody who fills in a long form.</summary>
public sealed class LapseTests(Chromium chromium) : Journey(chromium)
{
    private const string Comment = "Commentaires (jamais montrés au client)";

    [Theory]
    [InlineData(ExpiredSessionGuise.Unauthorized)]
    [InlineData(ExpiredSessionGuise.Forbidden)]
    [InlineData(ExpiredSessionGuise.LoginPage)]
    [InlineData(ExpiredSessionGuise.Redirect)]
    [InlineData(ExpiredSessionGuise.EmptyOk)]
    public async Task F25_A_long_form_that_is_saved_as_the_session_ends_is_there_after_the_password_and_saved_once(ExpiredSessionGuise guise)
    {
        var claire = await ArriveAsync();
        claire.Expect(401);
        await Shell.EnterAsync(claire.Tab, PortalUrls.NewFiche(12));
        var page = new FichesPage(claire.Tab);
        var other = await claire.NewTabAsync();
        await other.GotoAsync(PortalUrls.Calendars(12));
        await new Shell(other).ReadyAsync();
        var text = string.Concat(Enumerable.Repeat("Une longue histoire. ", 40)).Trim();
        foreach (var (label, typed) in ((string, string)[])[("Nom *", "Lapse"), ("Prénom", "Édith"), ("Téléphone", "06 39 98 71 62"), ("E-mail", "edith@example.com"), (Comment, text)])
            await page.TypeAsync(label, typed);
        Upstream.ExpiredSessionGuise = guise;
        Upstream.InjectFault(Fault.SessionEnds() with { Method = "POST", Path = "/fiches", Times = 1 });

        await page.Field("Nom *").PressAsync("Enter");
        var dialog = new PasswordDialog(claire.Tab);
        await Expect(dialog.Password).ToBeFocusedAsync();
        await Expect(new PasswordDialog(other).Dialog).ToBeVisibleAsync();
        Assert.Empty(await Axe.LookAtAsync(claire.Tab));
        await Screenshots.TakeAsync(claire.Tab, "password-dialog");
        await dialog.AnswerAsync("not-the-Passw0rd");
        await Expect(dialog.Alert).ToContainTextAsync("Mot de passe refusé");
        await Expect(dialog.Password).ToHaveValueAsync("");
        await dialog.AnswerAsync();

        await Expect(page.Said("La fiche est créée.")).ToBeVisibleAsync();
        await Expect(dialog.Dialog).ToHaveCountAsync(0);
        await Expect(new PasswordDialog(other).Dialog).ToHaveCountAsync(0);
        Assert.Equal(text, Assert.Single(Upstream.Data.Fiches(12), row => row.Text("lastname") == "Lapse").Text("comments"));
    }

    [Fact]
    public async Task Who_says_later_keeps_what_they_typed_and_is_asked_again_when_they_save()
    {
        var claire = await ArriveAsync();
        await Shell.EnterAsync(claire.Tab, PortalUrls.Fiche(12, 5001));
        var page = new FichesPage(claire.Tab);
        await page.Field("Prénom").FillAsync("Zéphyrine");
        Upstream.ExpireSession(77);
        var dialog = new PasswordDialog(claire.Tab);

        await page.Field("Prénom").PressAsync("Enter");
        await Expect(dialog.Password).ToBeFocusedAsync();
        await claire.Tab.Keyboard.PressAsync("Escape");
        await Expect(dialog.Dialog).ToHaveCountAsync(0);
        await Expect(page.Alert).ToContainTextAsync("Votre session ClicRDV est terminée.");
        await Expect(page.Field("Prénom")).ToHaveValueAsync("Zéphyrine");
        Assert.Empty(await Axe.LookAtAsync(claire.Tab));

        await page.Alert.GetByRole(AriaRole.Button, new() { Name = "Se reconnecter" }).ClickAsync();
        await dialog.AnswerAsync();
        await Expect(dialog.Dialog).ToHaveCountAsync(0);
        await page.Field("Prénom").PressAsync("Enter");

        await Expect(page.Said("Enregistré.")).ToBeVisibleAsync();
        Assert.Equal("Zéphyrine", Upstream.Data.Fiche(5001)!.Text("firstname"));
    }

    [Fact]
    public async Task Whoever_is_typing_as_another_tab_meets_the_end_types_on_into_the_form_and_is_asked_when_they_save()
    {
        var claire = await ArriveAsync();
        await Shell.EnterAsync(claire.Tab, PortalUrls.Fiche(12, 5001));
        var (page, dialog) = (new FichesPage(claire.Tab), new PasswordDialog(claire.Tab));
        var other = await claire.NewTabAsync();
        await other.GotoAsync(PortalUrls.Calendars(12));
        await new Shell(other).ReadyAsync();
        var panel = await new CalendarsPage(other).OpenAsync("Dr Aubry");
        await panel.FillAsync("Ville", "Saumur");
        await claire.Tab.BringToFrontAsync();
        await page.TypeAsync(Comment, "Une longue ");
        Upstream.ExpireSession(77);

        await panel.SaveAsync();
        await Expect(new PasswordDialog(other).Password).ToBeFocusedAsync();
        await Expect(dialog.Line).ToContainTextAsync("Continuez votre saisie");
        await claire.Tab.Keyboard.TypeAsync("histoire");
        await Expect(page.Field(Comment)).ToHaveValueAsync("Une longue histoire");
        await Expect(page.Field(Comment)).ToBeFocusedAsync();
        await Expect(dialog.Dialog).ToHaveCountAsync(0);
        Assert.Empty(await Axe.LookAtAsync(claire.Tab));
        await Screenshots.TakeAsync(claire.Tab, "password-line");

        await page.Field("Prénom").PressAsync("Enter");
        await Expect(dialog.Password).ToBeFocusedAsync();
        await Expect(dialog.Password).ToHaveValueAsync("");
        await Expect(dialog.Line).ToBeHiddenAsync();
        await dialog.AnswerAsync();

        await Expect(page.Said("Enregistré.")).ToBeVisibleAsync();
        await Expect(new PasswordDialog(other).Dialog).ToHaveCountAsync(0);
        Assert.Equal("Une longue histoire", Upstream.Data.Fiche(5001)!.Text("comments"));
    }

    [Fact]
    public async Task Who_is_typing_may_give_the_password_at_once_and_goes_on_in_the_field()
    {
        var claire = await ArriveAsync(VisitorOptions.Phone);
        await Shell.EnterAsync(claire.Tab, PortalUrls.Fiche(12, 5001));
        var (page, dialog) = (new FichesPage(claire.Tab), new PasswordDialog(claire.Tab));
        var other = await claire.NewTabAsync();
        await other.GotoAsync(PortalUrls.Calendars(12));
        await new Shell(other).ReadyAsync();
        var panel = await new CalendarsPage(other).OpenAsync("Dr Aubry");
        await panel.FillAsync("Ville", "Saumur");
        await claire.Tab.BringToFrontAsync();
        await page.TypeAsync(Comment, "Une longue histoire");
        Upstream.ExpireSession(77);
        await panel.SaveAsync();
        await Screenshots.TakeAsync(claire.Tab, "password-line-phone");

        await dialog.Line.GetByRole(AriaRole.Button, new() { Name = "Saisir le mot de passe" }).ClickAsync();
        await Expect(dialog.Password).ToBeFocusedAsync();
        await dialog.AnswerAsync();

        await Expect(dialog.Dialog).ToHaveCountAsync(0);
        await Expect(dialog.Line).ToHaveCountAsync(0);
        await Expect(page.Field(Comment)).ToBeFocusedAsync();
        await Expect(page.Field(Comment)).ToHaveValueAsync("Une longue histoire");
    }
}
