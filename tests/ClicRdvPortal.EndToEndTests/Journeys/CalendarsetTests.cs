using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

public sealed class CalendarsetTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task A_set_is_created_renamed_ordered_and_removed()
    {
        var claire = await ArriveAsync();
        var page = await CalendarsPage.EnterAsync(claire.Tab);
        var sets = await page.OpenSetsAsync();
        await Expect(sets.Items).ToHaveCountAsync(2);

        await sets.AddAsync("Remplaçants");
        await Expect(sets.Said("« Remplaçants » est créé.")).ToBeVisibleAsync();
        await sets.RenameAsync("Médecins", "Médecine générale");
        await Expect(sets.Said("Le nouveau nom « Médecine générale » est enregistré.")).ToBeVisibleAsync();
        await Expect(sets.Button("Renommer « Médecine générale »")).ToBeFocusedAsync();
        await Expect(page.Row("Dr Lemoine")).ToContainTextAsync("Médecine générale");

        await sets.PressAsync("Monter « Remplaçants »");
        await Expect(sets.Said("Le nouvel ordre est enregistré.")).ToBeVisibleAsync();
        await Expect(sets.Items.Nth(1)).ToContainTextAsync("Remplaçants");
        Assert.Equal(
            ["Médecine générale", "Remplaçants", "Paramédicaux"],
            Upstream.Data.Calendarsets(12).Select(set => set.Text("name")));

        await sets.PressAsync("Supprimer « Paramédicaux »");
        await Expect(sets.Question).ToContainTextAsync("Ses agendas restent, sans ensemble : 3");
        await sets.PressAsync("Garder");
        await Expect(sets.Question).ToBeHiddenAsync();
        await Expect(sets.Button("Supprimer « Paramédicaux »")).ToBeFocusedAsync();
        await sets.PressAsync("Supprimer « Paramédicaux »");
        await sets.PressAsync("Supprimer définitivement");

        await Expect(sets.Said("« Paramédicaux » est supprimé.")).ToBeVisibleAsync();
        await Expect(sets.Items).ToHaveCountAsync(2);
        await Expect(page.Row("Mme Renaud")).Not.ToContainTextAsync("Paramédicaux");
        Assert.Null(Upstream.Data.Calendar(35)!.Number("calendarset_id"));
        Assert.Equal(2, Upstream.Data.Calendarsets(12).Count);
    }
}
