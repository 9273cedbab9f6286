using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.EndToEndTests.Accessibility;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

public sealed class FicheTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task A_customer_is_found_by_number_edited_against_a_colleague_and_the_list_comes_back_as_it_was()
    {
        var id = Upstream.Data.AddFiche(12, "Zola", "Émile", ("firstphone", "+33639987162")).Id;
        var claire = await ArriveAsync();
        var page = await FichesPage.EnterAsync(claire.Tab);
        var keys = claire.Tab.Keyboard;

        await page.Search.FocusAsync();
        await keys.TypeAsync("06.39.98.71.62");
        await keys.PressAsync("Enter");
        await Expect(page.Names).ToHaveTextAsync(["Zola Émile"]);
        Assert.DoesNotContain("39.98", new Uri(claire.Tab.Url).Query, StringComparison.Ordinal);

        await page.Link("Zola Émile").PressAsync("Enter");
        await Expect(page.Title).ToHaveTextAsync("Zola Émile");
        await page.Field("Prénom").FillAsync("Émilie");
        Upstream.Data.TouchFiche(id, ("email", "zola@example.com"), ("firstname", "Emil"));
        await page.Field("Prénom").PressAsync("Enter");
        await Expect(page.Conflict.Field("E-mail")).ToContainTextAsync("zola@example.com");
        Assert.Empty(await Axe.LookAtAsync(claire.Tab));
        await page.Conflict.Mine("Prénom").PressAsync("Space");
        await page.Conflict.Save.PressAsync("Enter");
        await Expect(page.Said("Enregistré.")).ToBeVisibleAsync();
        Assert.Equal(("Émilie", "zola@example.com"), (Upstream.Data.Fiche(id)!.Text("firstname"), Upstream.Data.Fiche(id)!.Text("email")));

        await claire.Tab.GoBackAsync();
        await Expect(page.Names).ToHaveTextAsync(["Zola Émilie"]);
        await Expect(page.Search).ToHaveValueAsync("06.39.98.71.62");
    }

    [Fact]
    public async Task Every_field_is_typed_by_keys_at_and_over_its_length_and_what_is_odd_is_kept_as_it_is()
    {
        var longest = "O’Zéphyr-D'Août <script>window.hostile = 1</script> ".PadRight(62, 'é') + "\u200fא";
        var first = "\u202eÉlo\u202cïse" + string.Concat(Enumerable.Repeat("😀", 56));
        var mail = new string('a', 255 - "@example.com".Length) + "@example.com";
        var claire = await ArriveAsync();
        var page = await FichesPage.EnterAsync(claire.Tab);
        var keys = claire.Tab.Keyboard;
        await page.Link("Nouveau client").PressAsync("Enter");
        await Expect(page.Field("Nom *")).ToBeFocusedAsync();

        foreach (var (label, text) in ((string, string)[])
                 [
                     ("Nom *", longest + "x"), ("Prénom", first + "x"), ("Téléphone", new string('0', 26)), ("Second téléphone", new string('0', 26)), ("E-mail", "a" + mail),
                     ("Identifiant externe", "12a"), ("Commentaires (jamais montrés au client)", new string('c', 16_001)), ("Médecin traitant", new string('m', 255)), ("Taille (cm)", "grand"),
                 ])
            await page.TypeAsync(label, text);
        await page.Field("Date de naissance").FocusAsync();
        await keys.TypeAsync("1");
        await page.Field("Nom *").PressAsync("Enter");

        await Expect(page.Alert).ToContainTextAsync("10 champs sont à revoir.");
        await Expect(page.Field("Nom *")).ToBeFocusedAsync();
        await Expect(claire.Tab.Locator("#fiche-Birthdate-note")).ToContainTextAsync("Date incomplète");
        Assert.Empty(await Axe.LookAtAsync(claire.Tab));
        Assert.DoesNotContain(Upstream.Requests, request => request.Method == "POST" && request.Path.Contains("/fiches", StringComparison.Ordinal));

        var number = "+33 (0)6 39 98 71 62 (pro)";
        foreach (var (label, text) in ((string, string)[])
                 [
                     ("Nom *", longest), ("Prénom", first), ("Téléphone", number[..25]), ("Second téléphone", "0032 2 555 01 99"), ("E-mail", mail),
                     ("Identifiant externe", "-12"), ("Commentaires (jamais montrés au client)", new string('c', 16_000)), ("Médecin traitant", new string('m', 254)), ("Taille (cm)", "1,75"),
                     ("Allergies", "aucune"),
                 ])
            await page.TypeAsync(label, text);
        await page.Field("Date de naissance").FillAsync("1961-04-02");
        await page.Field("Nom *").PressAsync("Enter");
        await Expect(page.Said("La fiche est créée.")).ToBeVisibleAsync();
        var stored = Upstream.Data.Fiches(12)[^1];
        Assert.Equal(
            (longest, first, mail, "1961-04-02 00:00:00", "aucune"),
            (stored.Text("lastname"), stored.Text("firstname"), stored.Text("email"), stored.Text("birthdate"), stored.Text("txt0")));

        await claire.Tab.GetByRole(Microsoft.Playwright.AriaRole.Main).GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Clients" }).PressAsync("Enter");
        foreach (var spelling in (string[])
                 [
                     "0639987162", "06 39 98 71 62", "06.39.98.71.62", "06-39-98-71-62", "06/39/98/71/62", "+33639987162", "+33 (0)6 39 98 71 62", "0033 6 39 98 71 62", "+32 (0)2 555.01.99", "0032/2/5550199",
                 ])
            await page.FindAsync(spelling, $"{longest} {first}");
        Assert.Null(await claire.Tab.EvaluateAsync<int?>("() => window.hostile ?? null"));
    }

    [Fact]
    public async Task A_page_of_the_list_that_fails_says_so_in_its_place_and_comes_when_it_is_asked_for_again()
    {
        for (var number = 0; number < 60; number++)
            Upstream.Data.AddFiche(12, $"Zz{number:00}", "Anne");
        var claire = await ArriveAsync();
        var page = await FichesPage.EnterAsync(claire.Tab);
        await page.Search.FocusAsync();
        await claire.Tab.Keyboard.InsertTextAsync("Zz");
        await claire.Tab.Keyboard.PressAsync("Enter");
        await Expect(page.Names).ToHaveCountAsync(50);

        var fault = Upstream.InjectFault(Fault.HtmlPage() with { Path = "/fiches\\.json" });
        await page.Link("Suivante").PressAsync("Enter");
        await Expect(page.Alert).ToBeVisibleAsync();
        await Expect(page.Table).ToHaveCountAsync(0);
        Assert.Empty(await Axe.LookAtAsync(claire.Tab));

        Upstream.RemoveFault(fault.Id);
        await page.Button("Réessayer").PressAsync("Enter");
        await Expect(page.Names).ToHaveTextAsync([.. Enumerable.Range(50, 10).Select(number => $"Zz{number:00} Anne")]);
        await Expect(page.Search).ToHaveValueAsync("Zz");
    }

    [Fact]
    public async Task A_new_customer_who_is_there_already_is_opened_instead_and_what_is_listed_is_saved_as_a_file()
    {
        Upstream.Data.AddFiche(12, "Zola", "Émile", ("email", "zola@example.com"));
        var claire = await ArriveAsync();
        var page = await FichesPage.EnterAsync(claire.Tab);

        await page.Button("Exporter").ClickAsync();
        var download = await claire.Tab.RunAndWaitForDownloadAsync(() => page.Button("CSV pour Excel (points-virgules)").ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), Stop);
        Assert.Contains(lines, line => line.StartsWith("Zola;Émile;", StringComparison.Ordinal));
        await Expect(page.Said("Export terminé.")).ToBeVisibleAsync();

        await page.Link("Nouveau client").ClickAsync();
        await Expect(page.Field("Nom *")).ToBeFocusedAsync();
        await page.Field("Nom *").FillAsync("Zola");
        await page.Field("Prénom").FillAsync("Emile");
        await Expect(page.Duplicates).ToContainTextAsync("même nom");
        await page.Duplicates.GetByRole(Microsoft.Playwright.AriaRole.Link).ClickAsync();

        // What was typed is not lost without a question.
        await page.Button("Abandonner").ClickAsync();
        await Expect(page.Title).ToHaveTextAsync("Zola Émile");
    }
}
