using System.Text.RegularExpressions;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

public sealed class InterventionTests(Chromium chromium) : Journey(chromium)
{
    private const string Name = "Suture <script>window.hostile = 1</script>";

    private static readonly string[] Others =
    [
        "Bilan initial", "Consultation", "Visite à domicile", "Certificat médical", "Pansement", "Prise de sang",
        "Séance de kinésithérapie", "Séance d’orthophonie", "Réunion de synthèse",
    ];

    [Fact]
    public async Task A_service_is_created_after_its_faults_moved_lengthened_with_others_archived_and_restored()
    {
        var claire = await ArriveAsync();
        var page = await InterventionsPage.EnterAsync(claire.Tab);

        await page.FollowAsync("Nouvelle prestation");
        await page.Field("Nom").FillAsync(Name);
        await page.Field("Abréviation").FillAsync(new string('x', 256));
        await page.Field("Prix").FillAsync("12,505");
        await page.PressAsync("Créer la prestation");
        await Expect(page.Field("Abréviation")).ToBeFocusedAsync();
        await Expect(page.Dialog).ToContainTextAsync("2 champs sont à corriger");
        await page.Field("Abréviation").FillAsync("Sut");
        await page.Field("Prix").FillAsync("12.50");
        await page.Field("Prix").PressAsync("Enter");
        await Expect(page.Said("est créée.")).ToBeVisibleAsync();
        await Expect(page.Row(Name)).ToContainTextAsync("12,50");
        var id = Upstream.Data.Interventions(12)[^1].Id;
        Assert.Equal((1250L, 15L), (Upstream.Data.Intervention(id)!.Number("price"), Upstream.Data.Intervention(id)!.Number("length")));

        await page.RowButton(Name, "Déplacer").FocusAsync();
        await claire.Tab.Keyboard.PressAsync("Space");
        await claire.Tab.Keyboard.PressAsync("Home");
        await page.ShowsInOrderAsync([Name, .. Others]);
        await claire.Tab.Keyboard.PressAsync("Space");
        await Expect(page.Said("Le nouvel ordre est enregistré.")).ToBeVisibleAsync();

        await page.Tick(Name).CheckAsync();
        await Expect(page.Selection).ToContainTextAsync("1 prestation sélectionnée");
        await page.Tick("Consultation").ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(page.Selection).ToContainTextAsync("3 prestations sélectionnées");
        var bulk = await page.EditSelectionAsync();
        await bulk.TickAsync("Changer la durée");
        await bulk.Field("Minutes").FillAsync("5");
        await bulk.PressAsync("Voir les changements");
        await Expect(bulk.Summary).ToContainTextAsync("3 prestations : + 5 min.");
        await bulk.PressAsync("Changer 3");
        await Expect(bulk.Summary).ToContainTextAsync("Changées : 3.");
        await bulk.PressAsync("Terminer");
        await Expect(page.Row("Bilan initial")).ToContainTextAsync("50 min");
        Assert.Equal([20L, 50, 20], new[] { id, 410, 411 }.Select(one => Upstream.Data.Intervention(one)!.Number("length")!.Value));

        await page.RowButton(Name, "Archiver").ClickAsync();
        await page.PressAsync("Archiver");
        await Expect(page.Said("est archivée.")).ToBeVisibleAsync();
        await page.Show.SelectOptionAsync(new SelectOptionValue { Label = "Archivées" });
        await page.RowButton(Name, "Restaurer").ClickAsync();
        await Expect(page.Said("est restaurée.")).ToBeVisibleAsync();
        Assert.False(Upstream.Data.Intervention(id)!.Flag("deleted"));
        Assert.False(await claire.Tab.EvaluateAsync<bool>("() => 'hostile' in window"));
    }

    [Fact]
    public async Task Two_people_at_one_service_choose_field_by_field_and_what_is_possible_where_is_shown()
    {
        var claire = await ArriveAsync();
        var page = await InterventionsPage.EnterAsync(claire.Tab, PortalUrls.Interventions(12) + "?open=411");
        await page.Field("Durée").FillAsync("20");
        await page.Field("Prix").FillAsync("32");
        Site.Emulator.Clock.Advance(TimeSpan.FromMinutes(2));
        Upstream.Data.TouchIntervention(411, ("length", 25), ("abbr", "Cons"));
        await page.PressAsync("Enregistrer");

        await Expect(page.Conflict.Field("Durée")).ToContainTextAsync("25 min");
        await page.Conflict.Theirs("Durée").CheckAsync();
        await page.Conflict.SaveAsync();
        await Expect(page.Said("« Consultation » est enregistrée.")).ToBeVisibleAsync();
        var stored = Upstream.Data.Intervention(411)!;
        Assert.Equal((25L, 3200L, "Cons"), (stored.Number("length"), stored.Number("price"), stored.Text("abbr")));

        await page.FollowAsync("Par agenda");
        var matrix = claire.Tab.GetByRole(AriaRole.Table);
        var consultation = matrix.GetByRole(AriaRole.Row).Filter(new() { Has = claire.Tab.GetByRole(AriaRole.Link, new() { Name = "Consultation", Exact = true }) });
        await Expect(consultation.GetByRole(AriaRole.Cell, new() { Name = "Possible" })).ToHaveCountAsync(4);
        await Expect(claire.Tab).ToHaveTitleAsync(new Regex("^Prestations par agenda"));

        await claire.Tab.GotoAsync(PortalUrls.Pros(12));
        await Expect(claire.Tab.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(2);
    }
}
