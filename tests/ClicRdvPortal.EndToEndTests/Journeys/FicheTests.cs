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
        await page.Conflict.Mine("Prénom").CheckAsync();
        await page.Conflict.SaveAsync();
        await Expect(page.Said("Enregistré.")).ToBeVisibleAsync();
        Assert.Equal(("Émilie", "zola@example.com"), (Upstream.Data.Fiche(id)!.Text("firstname"), Upstream.Data.Fiche(id)!.Text("email")));

        await claire.Tab.GoBackAsync();
        await Expect(page.Names).ToHaveTextAsync(["Zola Émilie"]);
        await Expect(page.Search).ToHaveValueAsync("06.39.98.71.62");
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
