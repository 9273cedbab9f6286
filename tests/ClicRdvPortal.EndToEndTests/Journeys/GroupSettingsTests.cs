using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

public sealed class GroupSettingsTests(Chromium chromium) : Journey(chromium)
{
    private const long Tilleuls = 12;

    [Fact]
    public async Task Settings_are_saved_and_only_what_changed_is_sent()
    {
        var claire = await ArriveAsync();
        var groups = await GroupsPage.EnterAsync(claire.Tab);
        await groups.Settings("Cabinet des Tilleuls").ClickAsync();
        var page = new GroupSettingsPage(claire.Tab);

        await page.FillAsync("Ville", "Saint-Avertin");
        await page.FillAsync("Rappel par SMS", "1:30");
        await page.Field("Fuseau horaire").SelectOptionAsync("Brussels");
        await page.Field("Envoyer des e-mails aux clients").UncheckAsync();
        await Expect(page.Said("Modifications non enregistrées")).ToBeVisibleAsync();
        await page.SaveAsync();

        await Expect(page.Said("Paramètres enregistrés.")).ToBeVisibleAsync();
        var sent = Assert.Single(Upstream.Requests, request => request.Method == "PUT");
        Assert.All(["city", "smsreminder", "timezone", "sendmail"], field => Assert.Contains(field, sent.Body, StringComparison.Ordinal));
        Assert.All(["name", "phone", "mailreminder", "websiteurl"], field => Assert.DoesNotContain(field, sent.Body, StringComparison.Ordinal));
        var stored = Upstream.Data.Group(Tilleuls)!;
        Assert.Equal(("Saint-Avertin", 90, "Brussels", false), (stored.Text("city"), stored.Number("smsreminder"), stored.Text("timezone"), stored.Flag("sendmail")));
        Assert.Contains("websiteurl", stored.Extra, StringComparison.Ordinal);

        await new Shell(claire.Tab).Navigation.GetByRole(AriaRole.Link, new() { Name = Words.French.Groups }).ClickAsync();
        await Expect(groups.Rows.Filter(new() { HasText = "Cabinet des Tilleuls" })).ToContainTextAsync("Saint-Avertin");
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_field_and_nothing_is_sent()
    {
        var claire = await ArriveAsync();
        var page = await GroupSettingsPage.EnterAsync(claire.Tab);
        await page.FillAsync("Nom", "");
        await page.FillAsync("Téléphone", "au cabinet");
        await page.FillAsync("Rappel par e-mail", "72");

        await page.SaveAsync();

        await Expect(page.Alert).ToBeFocusedAsync();
        await Expect(page.Alert).ToContainTextAsync("Champs à corriger : 3. Rien n’a été envoyé.");
        await Expect(page.Field("Rappel par e-mail")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.Alert.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.Field("Nom")).ToBeFocusedAsync();

        await page.FillAsync("Nom", "Cabinet des Tilleuls et du Mail");
        await page.FillAsync("Téléphone", "02 61 91 12 34");
        await page.FillAsync("Rappel par e-mail", "48");
        await Expect(page.Alert).ToBeHiddenAsync();
        Assert.Equal(0, Upstream.CountRequests(request => request.Method == "PUT"));
        await claire.Tab.Keyboard.PressAsync("Control+s");

        await Expect(page.Said("Paramètres enregistrés.")).ToBeVisibleAsync();
        await Expect(claire.Tab.GetByRole(AriaRole.Button, new() { Name = "Établissement : Cabinet des Tilleuls et du Mail" })).ToBeVisibleAsync();
        Assert.Equal(2880, Upstream.Data.Group(Tilleuls)!.Number("mailreminder"));
    }

    [Fact]
    public async Task A_newer_version_is_shown_field_by_field_and_chosen()
    {
        var claire = await ArriveAsync();
        var page = await GroupSettingsPage.EnterAsync(claire.Tab);
        await page.FillAsync("Ville", "Saint-Avertin");
        await page.FillAsync("Code postal", "37550");

        Site.Emulator.Clock.Advance(TimeSpan.FromMinutes(2));
        Upstream.Data.TouchGroup(Tilleuls, ("city", "Joué-lès-Tours"), ("phone", "02 61 91 55 55"));
        await page.SaveAsync();

        await Expect(page.Conflict.Field("Ville")).ToContainTextAsync("Joué-lès-Tours");
        await Expect(page.Conflict.Field("Ville")).ToContainTextAsync("Saint-Avertin");
        await Expect(page.Conflict.Mine("Code postal")).ToBeCheckedAsync();
        await Expect(page.Conflict.Theirs("Téléphone")).ToBeCheckedAsync();
        await page.Conflict.SaveAsync();
        await Expect(page.Conflict.Field("Ville")).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Equal(0, Upstream.CountRequests(request => request.Method == "PUT"));

        await page.Conflict.Mine("Ville").CheckAsync();
        await page.Conflict.SaveAsync();

        await Expect(page.Said("Paramètres enregistrés.")).ToBeVisibleAsync();
        await Expect(page.Field("Téléphone")).ToHaveValueAsync("02 61 91 55 55");
        var stored = Upstream.Data.Group(Tilleuls)!;
        Assert.Equal(("Saint-Avertin", "37550", "02 61 91 55 55"), (stored.Text("city"), stored.Text("zipcode"), stored.Text("phone")));
    }

    [Fact]
    public async Task Leaving_with_unsaved_settings_asks_first()
    {
        var claire = await ArriveAsync();
        var page = await GroupSettingsPage.EnterAsync(claire.Tab);
        var calendars = new Shell(claire.Tab).Navigation.GetByRole(AriaRole.Link, new() { Name = Words.French.Calendars });
        await page.FillAsync("Ville", "Amboise");

        await calendars.ClickAsync();
        await page.AnswerAsync("Continuer la saisie");
        await Expect(page.UnsavedQuestion).ToBeHiddenAsync();
        await Expect(page.Field("Ville")).ToHaveValueAsync("Amboise");
        await Expect(claire.Tab).ToHaveURLAsync(Site.Portal.Address + "groups/12/settings");
        await calendars.ClickAsync();
        await page.AnswerAsync("Abandonner");

        await Expect(new CalendarsPage(claire.Tab).Table).ToBeVisibleAsync();
        Assert.Equal(0, Upstream.CountRequests(request => request.Method == "PUT"));
    }
}
